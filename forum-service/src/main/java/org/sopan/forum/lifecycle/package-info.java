/// Which state follows which, and what a use case answers when it refuses.
@NullMarked
package org.sopan.forum.lifecycle;

import org.jspecify.annotations.NullMarked;
