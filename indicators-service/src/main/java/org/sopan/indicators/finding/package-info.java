/// Figures that deserve a second look, what was found, and what was answered. Checks are pure functions of frames.
@NullMarked
package org.sopan.indicators.finding;

import org.jspecify.annotations.NullMarked;
