/// Withdrawals over HTTP.
@NullMarked
package org.sopan.indicators.withdrawal.api;

import org.jspecify.annotations.NullMarked;
