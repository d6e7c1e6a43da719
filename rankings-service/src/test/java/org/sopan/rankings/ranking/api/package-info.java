/// Rankings as they are read over HTTP.
@NullMarked
package org.sopan.rankings.ranking.api;

import org.jspecify.annotations.NullMarked;
