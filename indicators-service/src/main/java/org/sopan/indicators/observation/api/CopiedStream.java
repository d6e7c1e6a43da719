package org.sopan.indicators.observation.api;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Passes bytes on and keeps a copy, unless they become too many.
final class CopiedStream extends FilterOutputStream {

    private final int most;
    private @Nullable ByteArrayOutputStream copy = new ByteArrayOutputStream();

    CopiedStream(OutputStream out, int most) {
        super(out);
        this.most = most;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
        if (copy != null && copy.size() + count > most) {
            copy = null;
        }
        if (copy != null) {
            copy.write(bytes, from, count);
        }
    }

    /// Who writes does not end what it was given.
    @Override
    public void close() throws IOException {
        out.flush();
    }

    /// Whether all that passed so far is in the copy.
    boolean isWhole() {
        return copy != null;
    }

    /// All that passed; empty when it was too much.
    Optional<byte[]> whole() {
        return Optional.ofNullable(copy).map(ByteArrayOutputStream::toByteArray);
    }
}
