/// The figures, and where each came from.
@NullMarked
package org.sopan.indicators;

import org.jspecify.annotations.NullMarked;
