/// Validation over HTTP.
@NullMarked
package org.sopan.indicators.validation.api;

import org.jspecify.annotations.NullMarked;
