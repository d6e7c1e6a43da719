/// What the tests of this service share: the suite's real figures, told to a real log.
@NullMarked
package org.sopan.rankings.testing;

import org.jspecify.annotations.NullMarked;
