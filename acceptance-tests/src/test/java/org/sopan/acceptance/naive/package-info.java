/// Rankings computed the slow and obvious way, from the files alone, to hold against what the suite answers.
@NullMarked
package org.sopan.acceptance.naive;

import org.jspecify.annotations.NullMarked;
