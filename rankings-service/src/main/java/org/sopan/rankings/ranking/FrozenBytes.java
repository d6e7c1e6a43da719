package org.sopan.rankings.ranking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Bytes that nobody changes, with their SHA-256 in lower-case hexadecimal.
public final class FrozenBytes {

    private final byte[] bytes;
    private final String hash;

    /// Takes the array over; the caller must not change it any more.
    public FrozenBytes(byte[] bytes) {
        this.bytes = bytes;
        try {
            this.hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static FrozenBytes ofText(String text) {
        return new FrozenBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /// The bytes themselves, not a copy: they are sent as they are.
    public byte[] bytes() {
        return bytes;
    }

    public String hash() {
        return hash;
    }

    public int size() {
        return bytes.length;
    }
}
