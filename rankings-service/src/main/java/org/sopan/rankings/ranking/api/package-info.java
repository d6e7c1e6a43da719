/// Rankings over HTTP.
@NullMarked
package org.sopan.rankings.ranking.api;

import org.jspecify.annotations.NullMarked;
