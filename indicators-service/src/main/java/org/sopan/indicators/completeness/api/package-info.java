/// Completeness over HTTP.
@NullMarked
package org.sopan.indicators.completeness.api;

import org.jspecify.annotations.NullMarked;
