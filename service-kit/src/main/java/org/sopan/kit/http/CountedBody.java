package org.sopan.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// A body that may be read up to a number of bytes; the byte after that ends the request with a [Problem].
final class CountedBody extends FilterInputStream {

    private static final int DRAIN_BYTES = 8_192;

    private final long allowed;
    private final @Nullable MessageDigest digest;
    private long taken;
    private boolean ended;

    /// @param digest what every byte is fed to, null when nobody will ask
    CountedBody(InputStream body, long allowed, @Nullable MessageDigest digest) {
        super(body);
        this.allowed = allowed;
        this.digest = digest;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (ended) {
            return -1;
        }
        var read = super.read(target, offset, length);
        if (read < 0) {
            ended = true;
            return read;
        }
        taken += read;
        if (taken > allowed) {
            throw BodyLimits.tooLarge("more than " + allowed, allowed);
        }
        if (digest != null) {
            digest.update(target, offset, read);
        }
        return read;
    }

    /// Reads what is skipped: it counts, and it is part of the digest.
    @Override
    public long skip(long bytes) throws IOException {
        var buffer = new byte[(int) Math.min(bytes, DRAIN_BYTES)];
        return Math.max(0, read(buffer, 0, buffer.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /// A reader may close when it has seen enough; the digest is over all.
    @Override
    public void close() throws IOException {
        if (digest != null && taken <= allowed) {
            drain();
        }
        super.close();
    }

    byte[] digest() throws IOException {
        if (digest == null) {
            throw new IllegalStateException("no digest was asked for when the body was opened");
        }
        drain();
        return ((MessageDigest) cloneOf(digest)).digest();
    }

    private void drain() throws IOException {
        var buffer = new byte[DRAIN_BYTES];
        while (!ended) {
            ended = read(buffer, 0, buffer.length) < 0;
        }
    }

    private static Object cloneOf(MessageDigest digest) {
        try {
            return digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
        }
    }
}
