/// Freezes in PostgreSQL.
@NullMarked
package org.sopan.indicators.freeze.store;

import org.jspecify.annotations.NullMarked;
