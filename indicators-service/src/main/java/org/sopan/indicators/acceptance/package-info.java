/// The instants at which figures are accepted, and whether everything accepted until one can be read.
@NullMarked
package org.sopan.indicators.acceptance;

import org.jspecify.annotations.NullMarked;
