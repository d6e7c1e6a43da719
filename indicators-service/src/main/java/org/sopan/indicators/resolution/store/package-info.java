/// The queue of names in PostgreSQL.
@NullMarked
package org.sopan.indicators.resolution.store;

import org.jspecify.annotations.NullMarked;
