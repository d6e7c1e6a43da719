/// Knowledge-forum events and their sessions: where people who did it meet people who want to.
@NullMarked
package org.sopan.forum.knowledge;

import org.jspecify.annotations.NullMarked;
