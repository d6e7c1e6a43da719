/// Tells of practices.
@NullMarked
package org.sopan.forum.practices.events;

import org.jspecify.annotations.NullMarked;
