/// The keys that sign receipts and checkpoints, as files.
@NullMarked
package org.sopan.indicators.ledger.keys;

import org.jspecify.annotations.NullMarked;
