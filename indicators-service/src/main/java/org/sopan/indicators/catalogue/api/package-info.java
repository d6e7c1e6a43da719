/// The catalogue over HTTP.
@NullMarked
package org.sopan.indicators.catalogue.api;

import org.jspecify.annotations.NullMarked;
