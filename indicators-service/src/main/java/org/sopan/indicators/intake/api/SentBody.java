package org.sopan.indicators.intake.api;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.IntakeLimits;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// The bytes of a submission after decompression: counted, hashed, and never held.
final class SentBody extends FilterInputStream {

    /// Below this size a high inflation harms nobody: a small file of repeated rows compresses well.
    private static final long SMALL = 1 << 20;

    private final IntakeLimits limits;
    private final Charset charset;
    private final CountedInput sent;
    private final MessageDigest hash;
    private long bytes;

    private SentBody(InputStream content, CountedInput sent, Charset charset, IntakeLimits limits) {
        super(content);
        this.charset = charset;
        this.sent = sent;
        this.limits = limits;
        this.hash = sha256();
    }

    static SentBody of(InputStream body, Charset charset, @Nullable String encoding, IntakeLimits limits) {
        var sent = new CountedInput(body);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return new SentBody(sent, sent, charset, limits);
        }
        try {
            return new SentBody(inflated(sent, encoding, limits), sent, charset, limits);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static InputStream inflated(InputStream sent, String encoding, IntakeLimits limits) throws IOException {
        return switch (encoding.toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> new GZIPInputStream(sent, 1 << 16);
            case "zstd" -> new ZstdInputStream(sent).setLongMax(limits.maxZstdWindowLog());
            default ->
                throw new Problem(
                                ErrorCode.UNSUPPORTED_MEDIA_TYPE,
                                "content encoding \"" + encoding
                                        + "\" is not taken; allowed are gzip, zstd and identity")
                        .with("Accept-Encoding", "gzip, zstd, identity");
        };
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = super.read(into, offset, length);
        if (got > 0) {
            hash.update(into, offset, got);
            bytes += got;
            check();
        }
        return got;
    }

    Reader characters() {
        return Characters.of(this, charset);
    }

    String digest() {
        return HexFormat.of().formatHex(hash.digest());
    }

    /// What went wrong while bytes were read, as the sender can understand it.
    static Problem unreadable(IOException cause) {
        return switch (cause) {
            case EOFException _ -> new Problem(ErrorCode.MALFORMED_BODY, "the gzip body ends before its end");
            case ZipException _ -> new Problem(ErrorCode.MALFORMED_BODY, "the body is not gzip, or is damaged");
            case ZstdIOException truncated
            when "Truncated source".equals(truncated.getMessage()) ->
                new Problem(ErrorCode.MALFORMED_BODY, "the zstd body ends before its end");
            case ZstdIOException _ ->
                new Problem(
                        ErrorCode.MALFORMED_BODY,
                        "the body is not zstd, is damaged, or needs a larger window than is allowed");
            case CharacterCodingException _ ->
                new Problem(
                        ErrorCode.MALFORMED_BODY, "the body is not UTF-8, or not of the character set it is sent as");
            default -> new Problem(ErrorCode.BAD_REQUEST, "the body could not be read to its end");
        };
    }

    private void check() {
        if (bytes > limits.maxBodyBytes()) {
            throw new Problem(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "the body has more than " + limits.maxBodyBytes() + " bytes after decompression; send it in parts");
        }
        if (bytes > SMALL && bytes > sent.count() * limits.maxInflation()) {
            throw new Problem(
                    ErrorCode.PAYLOAD_TOO_LARGE,
                    "the body grows to more than " + limits.maxInflation() + " times its compressed size");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    /// Counts what came over the wire.
    private static final class CountedInput extends FilterInputStream {

        private long count;

        CountedInput(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int got = super.read();
            count += got < 0 ? 0 : 1;
            return got;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int got = super.read(into, offset, length);
            count += Math.max(got, 0);
            return got;
        }

        long count() {
            return count;
        }
    }
}
