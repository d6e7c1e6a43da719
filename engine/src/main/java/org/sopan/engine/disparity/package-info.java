/// How unequal areas are, and whether they draw closer. Formulas are in `package.md` here.
@NullMarked
package org.sopan.engine.disparity;

import org.jspecify.annotations.NullMarked;
