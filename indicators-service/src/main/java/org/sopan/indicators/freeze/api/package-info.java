/// Freezes over HTTP.
@NullMarked
package org.sopan.indicators.freeze.api;

import org.jspecify.annotations.NullMarked;
