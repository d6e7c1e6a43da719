/// Checks of the whole kit.
@NullMarked
package org.sopan.kit;

import org.jspecify.annotations.NullMarked;
