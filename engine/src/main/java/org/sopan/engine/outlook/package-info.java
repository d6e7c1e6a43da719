/// Where a series leads, and what a target would take. Formulas are in `package.md` here.
@NullMarked
package org.sopan.engine.outlook;

import org.jspecify.annotations.NullMarked;
