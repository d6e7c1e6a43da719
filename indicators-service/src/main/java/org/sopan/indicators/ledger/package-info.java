/// Proof of what was accepted: chunks of revisions as leaves of one append-only log (RFC 9162), receipts, signed
/// checkpoints, and the check of all of it.
@NullMarked
package org.sopan.indicators.ledger;

import org.jspecify.annotations.NullMarked;
