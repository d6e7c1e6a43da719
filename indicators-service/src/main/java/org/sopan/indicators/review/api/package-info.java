/// The review over HTTP.
@NullMarked
package org.sopan.indicators.review.api;

import org.jspecify.annotations.NullMarked;
