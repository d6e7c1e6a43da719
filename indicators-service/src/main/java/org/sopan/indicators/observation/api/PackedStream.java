package org.sopan.indicators.observation.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// Passes bytes on, packed or plain as their reader takes them, and keeps a packed copy. The copy is the same
/// either way, so that one tag names one sequence of bytes.
final class PackedStream extends OutputStream {

    private final OutputStream reader;
    private final boolean packed;
    private final CopiedStream copy;
    private final GZIPOutputStream zip;

    /// @param packed whether the reader takes it packed
    /// @param most bytes, packed, that are kept
    PackedStream(OutputStream reader, boolean packed, int most) throws IOException {
        this.reader = reader;
        this.packed = packed;
        this.copy = new CopiedStream(packed ? reader : OutputStream.nullOutputStream(), most);
        this.zip = new GZIPOutputStream(copy);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (!packed) {
            reader.write(bytes, from, count);
        }
        if (packed || copy.isWhole()) {
            zip.write(bytes, from, count);
        }
    }

    /// What waits in the packing stays there: less is left of it when more has come.
    @Override
    public void flush() throws IOException {
        reader.flush();
    }

    /// Who writes does not end what it was given: what broke off must not look whole.
    @Override
    public void close() throws IOException {
        flush();
    }

    /// Everything was written; the packed copy, empty when it was too much.
    Optional<byte[]> finish() throws IOException {
        zip.close();
        return copy.whole();
    }
}
