/// Sending a request on to the service that owns it.
@NullMarked
package org.sopan.gateway.forward;

import org.jspecify.annotations.NullMarked;
