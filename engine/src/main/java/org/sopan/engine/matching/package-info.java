/// Which areas are alike in their context. Formulas are in `package.md` here.
@NullMarked
package org.sopan.engine.matching;

import org.jspecify.annotations.NullMarked;
