/// Releases as they are made and read over HTTP.
@NullMarked
package org.sopan.rankings.release.api;

import org.jspecify.annotations.NullMarked;
