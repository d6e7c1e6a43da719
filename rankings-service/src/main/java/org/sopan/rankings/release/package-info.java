/// Releases: official, numbered, frozen rankings, chained by their hashes, served byte for byte.
@NullMarked
package org.sopan.rankings.release;

import org.jspecify.annotations.NullMarked;
