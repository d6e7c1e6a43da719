package org.sopan.kit.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// A place in a list, opaque to callers: the sort keys of the last row seen, bound to the list by a checksum over both.
///
/// The checksum catches accidents (a truncated cursor, one of another list or other filters), not intent: a cursor
/// gives no right, and the keys it holds were shown on the page before, so there is nothing to gain by forging one.
///
/// @param list names the list and everything that filters or orders it
/// @param keys sort keys of the last row of the page before
public record Cursor(String list, List<String> keys) {

    /// The longest cursor that is read.
    public static final int MAX_LENGTH = 1_000;

    private static final int MAX_KEYS = 16;

    public Cursor {
        keys = List.copyOf(keys);
    }

    /// The form given to callers.
    public String encode() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(checksum());
            out.writeByte(keys.size());
            for (var key : keys) {
                out.writeUTF(key);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /// Reads a cursor of this list, or ends the request with 400.
    public static Cursor decode(String text, String list) {
        if (text.length() > MAX_LENGTH) {
            throw refused();
        }
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(text)))) {
            var checksum = in.readInt();
            var count = in.readUnsignedByte();
            var keys = new ArrayList<String>();
            for (var i = 0; i < Math.min(count, MAX_KEYS); i++) {
                keys.add(in.readUTF());
            }
            var cursor = new Cursor(list, keys);
            if (cursor.checksum() != checksum || count > MAX_KEYS || in.read() >= 0) {
                throw refused();
            }
            return cursor;
        } catch (IOException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private int checksum() {
        var sum = new CRC32();
        add(sum, list);
        keys.forEach(key -> add(sum, key));
        return (int) sum.getValue();
    }

    private static void add(CRC32 sum, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        sum.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        sum.update(bytes);
    }

    private static Problem refused() {
        return new Problem(
                ErrorCode.INVALID_CURSOR,
                "parameter cursor is not one that this list, with these filters, has given; start again without a cursor");
    }
}
