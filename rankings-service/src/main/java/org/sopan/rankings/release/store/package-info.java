/// The tables of releases.
@NullMarked
package org.sopan.rankings.release.store;

import org.jspecify.annotations.NullMarked;
