/// The mathematics of ranking, framework-free: no input or output, no clock, no chance without a seed.
@NullMarked
package org.sopan.engine;

import org.jspecify.annotations.NullMarked;
