/// Tells of knowledge-forum events.
@NullMarked
package org.sopan.forum.knowledge.events;

import org.jspecify.annotations.NullMarked;
