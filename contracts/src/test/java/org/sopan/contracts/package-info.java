/// Checks of the module as a whole.
@NullMarked
package org.sopan.contracts;

import org.jspecify.annotations.NullMarked;
