/// Tables of practices.
@NullMarked
package org.sopan.forum.practices.store;

import org.jspecify.annotations.NullMarked;
