/// Whether something worked. Formulas are in `package.md` here.
@NullMarked
package org.sopan.engine.effect;

import org.jspecify.annotations.NullMarked;
