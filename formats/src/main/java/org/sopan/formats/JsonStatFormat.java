package org.sopan.formats;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/// JSON-stat 2.0, a dataset. A value's place in the cube depends on how many codes each dimension has,
/// which is known after the last row only: rows are put aside on disk, and memory holds the codes alone.
/// Values and statuses are sparse; periods stand in the order of time.
@ApplicationScoped
public class JsonStatFormat implements TableFormat {

    @Override
    public String word() {
        return "json-stat";
    }

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public Shape shape() {
        return Shape.CUBE;
    }

    /// JSON-stat has no registered type of its own; by `application/json` it could not be asked for.
    @Override
    public MediaType mediaType() {
        return new MediaType("application", "vnd.json-stat+json");
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        var dimensions = new ArrayList<Codes>();
        for (var place : table.places(Role::isDimension)) {
            dimensions.add(new Codes(table.columns().get(place)));
        }
        try (var cells = new SpooledCube(table, dimensions)) {
            table.rows().sendTo(cells::add);
            try (var json = JsonRows.generator(out)) {
                json.writeStartObject();
                json.writeStringField("version", "2.0");
                json.writeStringField("class", "dataset");
                json.writeStringField("label", table.name());
                writeDimensions(dimensions, json);
                json.writeObjectFieldStart("value");
                cells.sendValues(json);
                json.writeEndObject();
                json.writeObjectFieldStart("status");
                cells.sendStatuses(json);
                json.writeEndObject();
                json.writeEndObject();
            }
        }
    }

    private static void writeDimensions(List<Codes> dimensions, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("id");
        for (var each : dimensions) {
            json.writeString(each.column().id());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("size");
        for (var each : dimensions) {
            json.writeNumber(each.inOrder().size());
        }
        json.writeEndArray();
        json.writeObjectFieldStart("role");
        writeRole("time", Role.TIME, dimensions, json);
        writeRole("geo", Role.AREA, dimensions, json);
        writeRole("metric", Role.METRIC, dimensions, json);
        json.writeEndObject();
        json.writeObjectFieldStart("dimension");
        for (var each : dimensions) {
            writeDimension(each, json);
        }
        json.writeEndObject();
    }

    private static void writeRole(String name, Role role, List<Codes> dimensions, JsonGenerator json)
            throws IOException {
        var its =
                dimensions.stream().filter(each -> each.column().role() == role).toList();
        if (!its.isEmpty()) {
            json.writeArrayFieldStart(name);
            for (var each : its) {
                json.writeString(each.column().id());
            }
            json.writeEndArray();
        }
    }

    private static void writeDimension(Codes codes, JsonGenerator json) throws IOException {
        var column = codes.column();
        json.writeObjectFieldStart(column.id());
        json.writeStringField("label", column.label());
        json.writeObjectFieldStart("category");
        json.writeArrayFieldStart("index");
        var inOrder = codes.sorted();
        for (var code : inOrder) {
            json.writeString(code);
        }
        json.writeEndArray();
        json.writeObjectFieldStart("label");
        for (var code : inOrder) {
            json.writeStringField(code, codes.name(code));
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
    }
}
