/// Texts on the wire: in the language asked for, with the fallback stated.
@NullMarked
package org.sopan.forum.texts.api;

import org.jspecify.annotations.NullMarked;
