package org.sopan.indicators.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 as the trees use it: a leaf's hash begins with a zero byte and a node's with a one, so that no node can be
/// passed off as a leaf (RFC 9162, section 2.1.1).
public final class Sha256 {

    /// Bytes of a hash.
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Sha256() {}

    /// SHA-256(0x00 || content).
    public static byte[] leaf(byte[] content) {
        var digest = digest();
        digest.update(LEAF);
        return digest.digest(content);
    }

    /// SHA-256(0x01 || left || right).
    public static byte[] node(byte[] left, byte[] right) {
        var digest = digest();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /// SHA-256 of nothing: the root of the empty tree.
    public static byte[] ofNothing() {
        return digest().digest();
    }

    /// SHA-256 of content, in hex.
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
