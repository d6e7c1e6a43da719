/// Tells every connection whom it serves.
@NullMarked
package org.sopan.indicators.reach.store;

import org.jspecify.annotations.NullMarked;
