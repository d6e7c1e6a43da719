/// Live changes told to the others.
@NullMarked
package org.sopan.rankings.ranking.events;

import org.jspecify.annotations.NullMarked;
