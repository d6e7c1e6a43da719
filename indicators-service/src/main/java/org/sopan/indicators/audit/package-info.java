/// Samples of figures for an audit: drawn by a seed, so that anybody can draw them again.
@NullMarked
package org.sopan.indicators.audit;

import org.jspecify.annotations.NullMarked;
