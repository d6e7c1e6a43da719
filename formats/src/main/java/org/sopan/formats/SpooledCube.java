package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a cube put aside in a file: numbers of codes, value, status. The file goes when this is closed.
final class SpooledCube implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Table table;
    private final List<Codes> dimensions;
    private final int[] places;
    private final int value;
    private final int status;
    private final Path file;
    private final DataOutputStream out;
    private long rows;

    /// A cube has one measure; of its attributes the first is the status.
    SpooledCube(Table table, List<Codes> dimensions) throws IOException {
        this.table = table;
        this.dimensions = dimensions;
        this.places = table.places(Role::isDimension);
        this.value = first(table, Role.MEASURE);
        this.status = first(table, Role.ATTRIBUTE);
        this.file = Files.createTempFile("sopan-cube-", null);
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER));
    }

    void add(@Nullable Object... cells) throws IOException {
        Cells.checkWidth(table, cells);
        for (var i = 0; i < places.length; i++) {
            out.writeInt(dimensions.get(i).number(cells[places[i]]));
        }
        out.writeUTF(text(value, cells));
        out.writeUTF(text(status, cells));
        rows++;
    }

    /// Values by their place in the cube; a row without one is left out.
    void sendValues(JsonGenerator json) throws IOException {
        send((place, number, word) -> {
            if (!number.isEmpty()) {
                json.writeFieldName(String.valueOf(place));
                json.writeNumber(new BigDecimal(number));
            }
        });
    }

    void sendStatuses(JsonGenerator json) throws IOException {
        send((place, number, word) -> {
            if (!word.isEmpty()) {
                json.writeStringField(String.valueOf(place), word);
            }
        });
    }

    @Override
    public void close() throws IOException {
        out.close();
        Files.deleteIfExists(file);
    }

    private void send(Reader reader) throws IOException {
        out.flush();
        var places = dimensions.stream().map(Codes::places).toList();
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
            for (long row = 0; row < rows; row++) {
                long place = 0;
                for (var its : places) {
                    place = Math.addExact(Math.multiplyExact(place, its.length), its[in.readInt()]);
                }
                reader.read(place, in.readUTF(), in.readUTF());
            }
        }
    }

    private String text(int place, @Nullable Object[] cells) {
        var text = place < 0 ? null : Cells.text(table.columns().get(place), cells[place]);
        return text == null ? "" : text;
    }

    private static int first(Table table, Role role) {
        var places = table.places(other -> other == role);
        return places.length == 0 ? -1 : places[0];
    }

    @FunctionalInterface
    private interface Reader {
        void read(long place, String number, String word) throws IOException;
    }
}
