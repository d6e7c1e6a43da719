/// Reading figures: as they stand, as they stood at an instant, and the history of one.
@NullMarked
package org.sopan.indicators.observation;

import org.jspecify.annotations.NullMarked;
