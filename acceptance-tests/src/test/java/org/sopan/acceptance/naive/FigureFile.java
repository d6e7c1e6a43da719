package org.sopan.acceptance.naive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// Reads `area,indicator,period,value,status[,dataset]` files, of which no field is ever quoted.
public final class FigureFile {

    private static final Set<String> WITH_VALUE = Set.of("normal", "low-reliability");

    private FigureFile() {}

    /// All figures of the programme as the states push them, in order of file name.
    public static List<Figure> ofAspirationalDistricts(Path repository) {
        try (var files = Files.list(repository.resolve("packs/nfhs/figures"))) {
            return files.sorted(Comparator.naturalOrder())
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public static List<Figure> ofAllDistricts(Path repository) {
        return read(repository.resolve("packs/nfhs/all-districts.csv.gz"));
    }

    private static List<Figure> read(Path file) {
        var figures = new ArrayList<Figure>();
        try (var bytes = Files.newInputStream(file);
                var plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                var lines = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            lines.readLine();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var field = line.split(",", -1);
                if (WITH_VALUE.contains(field[4])) {
                    figures.add(new Figure(field[0], field[1], field[2], Double.parseDouble(field[3])));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return figures;
    }
}
