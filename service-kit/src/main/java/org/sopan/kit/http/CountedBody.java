package org.sopan.kit.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body that may be read up to a number of bytes; the byte after that ends the request with a [Problem].
final class CountedBody extends FilterInputStream {

    private final long allowed;
    private long taken;

    CountedBody(InputStream body, long allowed) {
        super(body);
        this.allowed = allowed;
    }

    @Override
    public int read() throws IOException {
        var next = super.read();
        if (next >= 0) {
            count(1);
        }
        return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        var read = super.read(target, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        var skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long bytes) {
        taken += bytes;
        if (taken > allowed) {
            throw BodyLimits.tooLarge("more than " + allowed, allowed);
        }
    }
}
