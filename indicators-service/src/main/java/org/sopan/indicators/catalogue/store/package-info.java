/// The catalogue's tables.
@NullMarked
package org.sopan.indicators.catalogue.store;

import org.jspecify.annotations.NullMarked;
