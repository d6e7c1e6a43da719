/// Receipts, proofs and checks over HTTP.
@NullMarked
package org.sopan.indicators.ledger.api;

import org.jspecify.annotations.NullMarked;
