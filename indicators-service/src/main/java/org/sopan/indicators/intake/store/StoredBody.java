package org.sopan.indicators.intake.store;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/// A body that lies in the database in parts, read one part at a time.
final class StoredBody extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] present = new byte[0];
    private int position;
    private int next;
    private boolean ended;

    /// @param parts the part of a number, counted from 0; empty after the last
    StoredBody(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return fill() ? present[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int got = Math.min(length, present.length - position);
        System.arraycopy(present, position, into, offset, got);
        position += got;
        return got;
    }

    private boolean fill() {
        while (position == present.length && !ended) {
            var part = parts.apply(next++);
            ended = part.isEmpty();
            present = part.orElseGet(() -> new byte[0]);
            position = 0;
        }
        return position < present.length;
    }
}
