/// Figures that deserve a second look: findings with evidence, never a penalty. Formulas are in `package.md`
/// here.
@NullMarked
package org.sopan.engine.integrity;

import org.jspecify.annotations.NullMarked;
