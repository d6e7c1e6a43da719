package org.sopan.indicators.merkle;

import java.util.ArrayList;
import java.util.List;

/// Roots and proofs over a log whose nodes are looked up, so that a log of millions of leaves costs a few dozen
/// look-ups.
///
/// A node `(level, position)` covers the leaves from `position · 2^level` on, `2^level` of them; it is complete once
/// all of them are there, and never changes after that. Formulas: RFC 9162, sections 2.1.2 to 2.1.4.
public final class MerkleTree {

    private final Nodes nodes;

    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /// Hashes of complete nodes; level 0 are the leaves.
    @FunctionalInterface
    public interface Nodes {
        Hash at(int level, long position);
    }

    /// A tree whose leaf hashes lie one behind the other.
    public static Hash rootOf(byte[] leafHashes) {
        if (leafHashes.length % Sha256.BYTES != 0) {
            throw new IllegalArgumentException(
                    "leaf hashes are " + Sha256.BYTES + " bytes each, not " + leafHashes.length + " in all");
        }
        var row = new ArrayList<byte[]>(leafHashes.length / Sha256.BYTES);
        for (int at = 0; at < leafHashes.length; at += Sha256.BYTES) {
            var leaf = new byte[Sha256.BYTES];
            System.arraycopy(leafHashes, at, leaf, 0, Sha256.BYTES);
            row.add(leaf);
        }
        return row.isEmpty() ? Hash.ofNothing() : Hash.of(fold(row));
    }

    /// The root over hashes of leaves.
    public static Hash rootOf(List<Hash> leaves) {
        return leaves.isEmpty()
                ? Hash.ofNothing()
                : Hash.of(fold(leaves.stream().map(Hash::bytes).toList()));
    }

    /// The root over the first `size` leaves.
    public Hash root(long size) {
        return size == 0 ? Hash.ofNothing() : hash(0, size);
    }

    /// The path of a leaf: what is needed beside a leaf to reach the root, nearest first.
    public List<Hash> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("leaf " + leaf + " is not in a log of " + size);
        }
        var path = new ArrayList<Hash>();
        path(leaf, 0, size, path);
        return path;
    }

    /// Proof that the log of `from` leaves is the beginning of that of `to`.
    public List<Hash> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("a log of " + from + " is not the beginning of one of " + to);
        }
        var proof = new ArrayList<Hash>();
        if (from > 0 && from < to) {
            subproof(from, new Span(0, to), true, proof);
        }
        return proof;
    }

    private void path(long leaf, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + largestPowerBelow(end - begin);
        if (leaf < middle) {
            path(leaf, begin, middle, path);
            path.add(hash(middle, end));
        } else {
            path(leaf, middle, end, path);
            path.add(hash(begin, middle));
        }
    }

    /// The part of the proof within a span.
    ///
    /// @param known whether the verifier has the root of `from` leaves of the span already
    private void subproof(long from, Span span, boolean known, List<Hash> proof) {
        if (from == span.end - span.begin) {
            if (!known) {
                proof.add(hash(span.begin, span.end));
            }
            return;
        }
        long half = largestPowerBelow(span.end - span.begin);
        long middle = span.begin + half;
        if (from <= half) {
            subproof(from, new Span(span.begin, middle), known, proof);
            proof.add(hash(middle, span.end));
        } else {
            subproof(from - half, new Span(middle, span.end), false, proof);
            proof.add(hash(span.begin, middle));
        }
    }

    private Hash hash(long begin, long end) {
        long size = end - begin;
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return nodes.at(level, begin >> level);
        }
        long middle = begin + largestPowerBelow(size);
        return Hash.above(hash(begin, middle), hash(middle, end));
    }

    private static long largestPowerBelow(long size) {
        return Long.highestOneBit(size - 1);
    }

    /// Pairing neighbours and carrying an odd last one up gives the tree of RFC 9162.
    private static byte[] fold(List<byte[]> leaves) {
        var row = leaves;
        while (row.size() > 1) {
            var above = new ArrayList<byte[]>((row.size() + 1) / 2);
            for (int i = 0; i + 1 < row.size(); i += 2) {
                above.add(Sha256.node(row.get(i), row.get(i + 1)));
            }
            if (row.size() % 2 == 1) {
                above.add(row.getLast());
            }
            row = above;
        }
        return row.getFirst();
    }

    private record Span(long begin, long end) {}
}
