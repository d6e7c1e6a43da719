/// The table of state changes.
@NullMarked
package org.sopan.forum.history.store;

import org.jspecify.annotations.NullMarked;
