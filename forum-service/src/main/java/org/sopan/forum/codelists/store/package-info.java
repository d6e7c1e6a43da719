/// Code lists as they are packed into the service.
@NullMarked
package org.sopan.forum.codelists.store;

import org.jspecify.annotations.NullMarked;
