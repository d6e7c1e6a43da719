/// The commands of ./sopan.
@NullMarked
package org.sopan.stack.launcher;

import org.jspecify.annotations.NullMarked;
