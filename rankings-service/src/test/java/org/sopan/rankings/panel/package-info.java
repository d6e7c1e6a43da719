/// Figures packed, merged and put into panels.
@NullMarked
package org.sopan.rankings.panel;

import org.jspecify.annotations.NullMarked;
