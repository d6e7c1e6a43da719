/// Tables of support cases.
@NullMarked
package org.sopan.forum.cases.store;

import org.jspecify.annotations.NullMarked;
