/// The figures the journeys push, and where in the log they ended up.
@NullMarked
package org.sopan.acceptance.figures;

import org.jspecify.annotations.NullMarked;
