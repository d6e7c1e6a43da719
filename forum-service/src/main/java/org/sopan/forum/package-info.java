/// From a number to an action, and back.
@NullMarked
package org.sopan.forum;

import org.jspecify.annotations.NullMarked;
