package org.sopan.gateway.docs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/// Bytes that do not change while the gateway runs, plain and compressed, each with its strong entity tag.
public final class Representation {

    private static final int TAG_BYTES = 12;

    private final byte[] plain;
    private final byte[] zipped;
    private final String tag;

    private Representation(byte[] plain, byte[] zipped, String tag) {
        this.plain = plain;
        this.zipped = zipped;
        this.tag = tag;
    }

    static Representation of(byte[] plain) {
        return new Representation(plain.clone(), zip(plain), tag(plain));
    }

    /// The bytes in the coding; callers do not change them.
    public byte[] bytes(boolean gzip) {
        return gzip ? zipped : plain;
    }

    /// The tag without its quotes; another coding is another representation.
    public String tag(boolean gzip) {
        return gzip ? tag + "-gzip" : tag;
    }

    private static byte[] zip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String tag(byte[] plain) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
