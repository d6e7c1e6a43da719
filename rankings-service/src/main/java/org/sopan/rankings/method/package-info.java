/// Methods: versioned, immutable documents that say how a ranking is computed, addressed by their hash.
@NullMarked
package org.sopan.rankings.method;

import org.jspecify.annotations.NullMarked;
