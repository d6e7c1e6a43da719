/// Withdrawals in PostgreSQL.
@NullMarked
package org.sopan.indicators.withdrawal.store;

import org.jspecify.annotations.NullMarked;
