/// The tables of packed figures.
@NullMarked
package org.sopan.rankings.panel.store;

import org.jspecify.annotations.NullMarked;
