/// Figures in the words of SDMX: flows, structures, keys, codes.
@NullMarked
package org.sopan.indicators.sdmx;

import org.jspecify.annotations.NullMarked;
