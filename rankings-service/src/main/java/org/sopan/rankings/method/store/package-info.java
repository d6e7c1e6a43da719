/// The table of methods.
@NullMarked
package org.sopan.rankings.method.store;

import org.jspecify.annotations.NullMarked;
