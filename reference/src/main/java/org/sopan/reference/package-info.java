/// The replica of areas, indicators and programmes that services keep who do not own them.
@NullMarked
package org.sopan.reference;

import org.jspecify.annotations.NullMarked;
