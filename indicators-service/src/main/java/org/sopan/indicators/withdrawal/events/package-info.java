/// Tells the other services of withdrawals.
@NullMarked
package org.sopan.indicators.withdrawal.events;

import org.jspecify.annotations.NullMarked;
