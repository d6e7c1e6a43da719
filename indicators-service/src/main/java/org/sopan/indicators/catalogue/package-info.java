/// What the figures are about: areas, indicators, programmes, providers, context, and the packs that define them.
@NullMarked
package org.sopan.indicators.catalogue;

import org.jspecify.annotations.NullMarked;
