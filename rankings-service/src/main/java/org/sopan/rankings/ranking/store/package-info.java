/// What was last told of live rankings.
@NullMarked
package org.sopan.rankings.ranking.store;

import org.jspecify.annotations.NullMarked;
