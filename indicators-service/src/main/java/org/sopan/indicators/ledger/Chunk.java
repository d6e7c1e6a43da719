package org.sopan.indicators.ledger;

import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.merkle.Hash;

/// Rows of one submission and one state that were hashed together when they were accepted.
///
/// @param firstRow row number, inclusive; rows of other states may lie between
/// @param root Merkle root over the rows in canonical form
/// @param leaf its place in the log, null until it has one
public record Chunk(
        String submission,
        AreaCode state,
        int firstRow,
        int lastRow,
        int count,
        Hash root,
        @Nullable Long leaf) {}
