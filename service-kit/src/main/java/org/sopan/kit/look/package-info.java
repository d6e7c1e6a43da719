/// Asking what changes, often and by many.
@NullMarked
package org.sopan.kit.look;

import org.jspecify.annotations.NullMarked;
