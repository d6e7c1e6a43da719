/// The log in PostgreSQL.
@NullMarked
package org.sopan.indicators.ledger.store;

import org.jspecify.annotations.NullMarked;
