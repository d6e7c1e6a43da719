/// Moments, quantiles and ranks of plain columns of numbers, in a fixed order of summation.
@NullMarked
package org.sopan.engine.statistics;

import org.jspecify.annotations.NullMarked;
