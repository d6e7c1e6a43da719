/// Tells the other services what the catalogue defines.
@NullMarked
package org.sopan.indicators.catalogue.events;

import org.jspecify.annotations.NullMarked;
