/// Knowledge-forum events over HTTP.
@NullMarked
package org.sopan.forum.knowledge.api;

import org.jspecify.annotations.NullMarked;
