/// Ranks from figures, explained and kept.
@NullMarked
package org.sopan.rankings;

import org.jspecify.annotations.NullMarked;
