/// API keys: 256 random bits shown once, kept as a hash, held in memory.
@NullMarked
package org.sopan.gateway.keys;

import org.jspecify.annotations.NullMarked;
