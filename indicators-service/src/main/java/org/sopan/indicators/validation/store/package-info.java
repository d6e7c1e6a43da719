/// Reported and surveyed figures side by side in PostgreSQL.
@NullMarked
package org.sopan.indicators.validation.store;

import org.jspecify.annotations.NullMarked;
