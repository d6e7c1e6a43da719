package org.sopan.indicators.merkle;

import java.util.Arrays;
import java.util.HexFormat;

/// A SHA-256 hash; compared by content.
public final class Hash {

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        if (bytes.length != Sha256.BYTES) {
            throw new IllegalArgumentException("a hash has " + Sha256.BYTES + " bytes, this has " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /// Reads 64 hexadecimal digits.
    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /// The hash of a leaf with this content.
    public static Hash ofLeaf(byte[] content) {
        return new Hash(Sha256.leaf(content));
    }

    /// The hash of the node above two.
    public static Hash above(Hash left, Hash right) {
        return new Hash(Sha256.node(left.bytes, right.bytes));
    }

    /// The root of the empty tree.
    public static Hash ofNothing() {
        return new Hash(Sha256.ofNothing());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
