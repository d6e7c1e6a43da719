/// Releases over HTTP.
@NullMarked
package org.sopan.rankings.release.api;

import org.jspecify.annotations.NullMarked;
