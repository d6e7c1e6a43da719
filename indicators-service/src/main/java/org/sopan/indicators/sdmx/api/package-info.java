/// SDMX's REST interface and messages.
@NullMarked
package org.sopan.indicators.sdmx.api;

import org.jspecify.annotations.NullMarked;
