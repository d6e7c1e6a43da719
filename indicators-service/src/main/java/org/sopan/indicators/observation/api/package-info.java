/// Figures over HTTP.
@NullMarked
package org.sopan.indicators.observation.api;

import org.jspecify.annotations.NullMarked;
