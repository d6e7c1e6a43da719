/// Live rankings: computed when figures, members or methods change, held in memory, replaced as a whole.
@NullMarked
package org.sopan.rankings.ranking;

import org.jspecify.annotations.NullMarked;
