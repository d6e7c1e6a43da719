/// One request on its way through the gateway, and how it is refused.
@NullMarked
package org.sopan.gateway.exchange;

import org.jspecify.annotations.NullMarked;
