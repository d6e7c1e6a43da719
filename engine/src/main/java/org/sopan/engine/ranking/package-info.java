/// From a method and a panel to scores, ranks, bands and changes; one computation path for every use.
@NullMarked
package org.sopan.engine.ranking;

import org.jspecify.annotations.NullMarked;
