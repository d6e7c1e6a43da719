/// Keys in the gateway's own database.
@NullMarked
package org.sopan.gateway.keys.store;

import org.jspecify.annotations.NullMarked;
