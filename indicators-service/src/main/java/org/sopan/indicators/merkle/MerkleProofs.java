package org.sopan.indicators.merkle;

import java.util.List;

/// Checks proofs as somebody outside does who holds nothing but hashes (RFC 9162, sections 2.1.3.2 and 2.1.4.2).
public final class MerkleProofs {

    private MerkleProofs() {}

    /// Whether a leaf is in the log of `size` leaves with this root.
    public static boolean includes(Hash leaf, long index, long size, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        var reached = leaf;
        for (var beside : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                reached = Hash.above(beside, reached);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                reached = Hash.above(reached, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && reached.equals(root);
    }

    /// Whether the log of `from` leaves is the beginning of that of `to`.
    public static boolean consistent(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> proof) {
        if (from == to) {
            return proof.isEmpty() && fromRoot.equals(toRoot);
        }
        if (from == 0) {
            return proof.isEmpty() && fromRoot.equals(Hash.ofNothing());
        }
        if (from < 0 || from > to || (proof.isEmpty() && Long.bitCount(from) != 1)) {
            return false;
        }
        boolean whole = Long.bitCount(from) == 1;
        long node = from - 1;
        long last = to - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        var older = whole ? fromRoot : proof.getFirst();
        var newer = older;
        for (var beside : whole ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = Hash.above(beside, older);
                newer = Hash.above(beside, newer);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = Hash.above(newer, beside);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
