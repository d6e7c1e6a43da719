/// The signed token that tells the services who is asking.
@NullMarked
package org.sopan.gateway.token;

import org.jspecify.annotations.NullMarked;
