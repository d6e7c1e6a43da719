/// What districts did, what came of it and what failed, in versions that are reviewed and never change.
@NullMarked
package org.sopan.forum.practices;

import org.jspecify.annotations.NullMarked;
