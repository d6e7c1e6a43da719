/// Tells the other services of reviews.
@NullMarked
package org.sopan.indicators.review.events;

import org.jspecify.annotations.NullMarked;
