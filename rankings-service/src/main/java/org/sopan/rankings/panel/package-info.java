/// The figures rankings are made of: what the log of observations told, packed by state, indicator, dataset and period.
@NullMarked
package org.sopan.rankings.panel;

import org.jspecify.annotations.NullMarked;
