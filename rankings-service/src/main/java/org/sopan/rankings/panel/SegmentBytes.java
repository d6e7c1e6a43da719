package org.sopan.rankings.panel;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sopan.contracts.vocabulary.ObservationState;

/// How a segment lies in the table.
///
/// ```
/// layout     one byte, 1
/// words      count, then each as a length and UTF-8: states and review steps, in the order of first use
/// cells      count, then each as: area (see PackedArea), revision, index of the state, index of the review step,
///            and where the state carries a value: scale, length and two's-complement bytes of the unscaled value
/// ```
/// Counts, indexes and numbers are unsigned, seven bits to the byte, lowest first; a scale is one signed byte.
public final class SegmentBytes {

    private static final int LAYOUT = 1;

    private SegmentBytes() {}

    public static byte[] write(Segment segment) {
        var bytes = new ByteArrayOutputStream(16 + segment.cells().size() * 12);
        try (var out = new DataOutputStream(bytes)) {
            var words = words(segment);
            out.writeByte(LAYOUT);
            writeNumber(out, words.size());
            for (var word : words.keySet()) {
                out.writeUTF(word);
            }
            writeNumber(out, segment.cells().size());
            for (var cell : segment.cells()) {
                writeCell(out, cell, words);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written to", e);
        }
        return bytes.toByteArray();
    }

    /// Throws [IllegalStateException] for bytes of another layout.
    public static Segment read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int layout = in.readUnsignedByte();
            if (layout != LAYOUT) {
                throw new IllegalStateException("segment of layout " + layout + "; this version reads " + LAYOUT);
            }
            var words = new ArrayList<String>();
            for (int left = readNumber(in); left > 0; left--) {
                words.add(in.readUTF());
            }
            var cells = new ArrayList<Cell>();
            for (int left = readNumber(in); left > 0; left--) {
                cells.add(readCell(in, words));
            }
            return new Segment(cells);
        } catch (IOException e) {
            throw new IllegalStateException("a segment of " + bytes.length + " bytes ends too early", e);
        }
    }

    private static Map<String, Integer> words(Segment segment) {
        var words = new LinkedHashMap<String, Integer>();
        for (var cell : segment.cells()) {
            words.putIfAbsent(cell.state().word(), words.size());
            words.putIfAbsent(cell.review(), words.size());
        }
        return words;
    }

    private static void writeCell(DataOutputStream out, Cell cell, Map<String, Integer> words) throws IOException {
        writeNumber(out, PackedArea.of(cell.area()));
        writeNumber(out, cell.revision());
        writeNumber(out, words.getOrDefault(cell.state().word(), 0));
        writeNumber(out, words.getOrDefault(cell.review(), 0));
        if (cell.value() != null) {
            var unscaled = cell.value().unscaledValue().toByteArray();
            out.writeByte(Math.toIntExact(cell.value().scale()));
            writeNumber(out, unscaled.length);
            out.write(unscaled);
        }
    }

    private static Cell readCell(DataInputStream in, List<String> words) throws IOException {
        var area = PackedArea.unpack(readNumber(in));
        int revision = readNumber(in);
        var word = words.get(readNumber(in));
        var state = ObservationState.find(word)
                .orElseThrow(() -> new IllegalStateException("segment with the unknown state " + word));
        var review = words.get(readNumber(in));
        if (!state.carriesValue()) {
            return new Cell(area, null, state, review, revision);
        }
        int scale = in.readByte();
        var unscaled = in.readNBytes(readNumber(in));
        return new Cell(area, new BigDecimal(new BigInteger(unscaled), scale), state, review, revision);
    }

    private static void writeNumber(DataOutputStream out, int number) throws IOException {
        int rest = number;
        while (rest >>> 7 != 0) {
            out.writeByte((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int readNumber(DataInputStream in) throws IOException {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.readUnsignedByte();
            number |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return number;
            }
        }
    }
}
