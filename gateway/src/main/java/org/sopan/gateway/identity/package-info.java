/// Who sent a request, as the edge found out.
@NullMarked
package org.sopan.gateway.identity;

import org.jspecify.annotations.NullMarked;
