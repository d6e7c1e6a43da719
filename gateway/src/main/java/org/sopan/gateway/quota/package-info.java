/// How much a key or an address may ask.
@NullMarked
package org.sopan.gateway.quota;

import org.jspecify.annotations.NullMarked;
