/// How the parts of an index hang together. Formulas are in `package.md` here.
@NullMarked
package org.sopan.engine.diagnostics;

import org.jspecify.annotations.NullMarked;
