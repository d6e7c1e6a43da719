/// Taking a submission back: every figure that still stands as it brought it falls back to what stood before.
@NullMarked
package org.sopan.indicators.withdrawal;

import org.jspecify.annotations.NullMarked;
