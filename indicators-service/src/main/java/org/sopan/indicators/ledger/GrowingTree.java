package org.sopan.indicators.ledger;

import java.util.ArrayList;
import java.util.List;
import org.sopan.indicators.merkle.Hash;

/// A tree that is only ever appended to: it holds the roots of its complete parts, largest first, one per bit of its
/// size.
final class GrowingTree {

    private final List<Hash> parts = new ArrayList<>();
    private long size;

    void add(Hash leaf) {
        var grown = leaf;
        for (long bits = size; (bits & 1) == 1; bits >>= 1) {
            grown = Hash.above(parts.removeLast(), grown);
        }
        parts.add(grown);
        size++;
    }

    long size() {
        return size;
    }

    Hash root() {
        if (parts.isEmpty()) {
            return Hash.ofNothing();
        }
        var root = parts.getLast();
        for (int i = parts.size() - 2; i >= 0; i--) {
            root = Hash.above(parts.get(i), root);
        }
        return root;
    }
}
