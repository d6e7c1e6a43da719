package org.sopan.formats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/// SDMX-CSV 2.0: a row per observation, each with its dataflow and what is to be done with it. It is for
/// programs: text is written as it is.
@ApplicationScoped
public class SdmxCsvFormat implements TableFormat {

    @Override
    public String word() {
        return "sdmx-csv";
    }

    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public Shape shape() {
        return Shape.SDMX;
    }

    @Override
    public MediaType mediaType() {
        return new MediaType("application", "vnd.sdmx.data+csv", Map.of("version", "2.0.0", "charset", "utf-8"));
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void write(Table table, TextStyle style, OutputStream out) throws IOException {
        var printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        var components = table.places(role -> role != Role.PLAIN);
        printer.print("STRUCTURE");
        printer.print("STRUCTURE_ID");
        printer.print("ACTION");
        for (var place : components) {
            if (!table.columns().get(place).isAboutSet()) {
                printer.print(table.columns().get(place).id());
            }
        }
        printer.println();
        table.rows().sendTo(cells -> printRow(printer, table, components, cells));
        printer.flush();
    }

    private static void printRow(CSVPrinter printer, Table table, int[] components, @Nullable Object[] cells)
            throws IOException {
        Cells.checkWidth(table, cells);
        printer.print("dataflow");
        printer.print(table.requireFlow().reference());
        printer.print(action(table, components, cells));
        for (var place : components) {
            if (!table.columns().get(place).isAboutSet()) {
                printer.print(Cells.text(table.columns().get(place), cells[place]));
            }
        }
        printer.println();
    }

    private static @Nullable String action(Table table, int[] components, @Nullable Object[] cells) {
        for (var place : components) {
            if (table.columns().get(place).isAction()) {
                return Cells.text(table.columns().get(place), cells[place]);
            }
        }
        return "I";
    }
}
