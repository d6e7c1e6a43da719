/// Programmes as data, pushed through the public API.
@NullMarked
package org.sopan.stack.packs;

import org.jspecify.annotations.NullMarked;
