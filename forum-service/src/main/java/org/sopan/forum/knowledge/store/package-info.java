/// Tables of knowledge-forum events.
@NullMarked
package org.sopan.forum.knowledge.store;

import org.jspecify.annotations.NullMarked;
