/// The review in PostgreSQL.
@NullMarked
package org.sopan.indicators.review.store;

import org.jspecify.annotations.NullMarked;
