/// How sure a rank is: against errors of the figures and against the choices of the method. Formulas are in
/// `package.md` here.
@NullMarked
package org.sopan.engine.uncertainty;

import org.jspecify.annotations.NullMarked;
