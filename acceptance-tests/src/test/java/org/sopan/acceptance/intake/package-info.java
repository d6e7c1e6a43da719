/// Figures in through the gateway: standard senders and large bodies.
@NullMarked
package org.sopan.acceptance.intake;

import org.jspecify.annotations.NullMarked;
