/// What happened to every aggregate, in order, told once more as the story of an area.
@NullMarked
package org.sopan.forum.history;

import org.jspecify.annotations.NullMarked;
