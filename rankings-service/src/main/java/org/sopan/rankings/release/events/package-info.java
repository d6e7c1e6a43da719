/// Releases told to the others.
@NullMarked
package org.sopan.rankings.release.events;

import org.jspecify.annotations.NullMarked;
