/// The queue of names over HTTP.
@NullMarked
package org.sopan.indicators.resolution.api;

import org.jspecify.annotations.NullMarked;
