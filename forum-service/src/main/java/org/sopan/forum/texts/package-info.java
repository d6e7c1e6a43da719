/// Titles and texts in several languages, each saying how it came to be.
@NullMarked
package org.sopan.forum.texts;

import org.jspecify.annotations.NullMarked;
