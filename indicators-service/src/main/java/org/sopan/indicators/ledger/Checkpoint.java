package org.sopan.indicators.ledger;

import java.time.Instant;
import org.sopan.indicators.merkle.Hash;

/// What the root of the log was at a size, signed.
///
/// @param signature compact JWS (ES256) over size, root and instant
public record Checkpoint(long size, Hash root, Instant signedAt, String signature) {}
