/// Keyset paging: a bounded page, an opaque cursor, and a link to what follows.
@NullMarked
package org.sopan.kit.paging;

import org.jspecify.annotations.NullMarked;
