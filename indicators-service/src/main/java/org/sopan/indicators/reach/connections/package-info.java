/// Tells every connection whom it serves.
@NullMarked
package org.sopan.indicators.reach.connections;

import org.jspecify.annotations.NullMarked;
