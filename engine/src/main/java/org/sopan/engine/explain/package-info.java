/// Why a score changed and why a rank changed, in parts that sum to the change. Formulas are in `package.md`
/// here.
@NullMarked
package org.sopan.engine.explain;

import org.jspecify.annotations.NullMarked;
