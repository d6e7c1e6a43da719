/// Requests that may be repeated: the answer is stored with the effect, and given again instead of a second effect.
@NullMarked
package org.sopan.kit.idempotency;

import org.jspecify.annotations.NullMarked;
