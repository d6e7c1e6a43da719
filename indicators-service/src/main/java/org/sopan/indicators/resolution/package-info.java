/// Names of areas that only a person can answer for, and the answers.
@NullMarked
package org.sopan.indicators.resolution;

import org.jspecify.annotations.NullMarked;
