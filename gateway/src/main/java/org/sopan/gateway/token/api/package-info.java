/// The public half of the signing keys.
@NullMarked
package org.sopan.gateway.token.api;

import org.jspecify.annotations.NullMarked;
