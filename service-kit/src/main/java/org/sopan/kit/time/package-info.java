/// The clock and the ids that everything else takes as arguments.
@NullMarked
package org.sopan.kit.time;

import org.jspecify.annotations.NullMarked;
