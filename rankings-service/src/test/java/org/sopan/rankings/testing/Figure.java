package org.sopan.rankings.testing;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A row of a figures file.
public record Figure(
        String area,
        String indicator,
        String period,
        @Nullable BigDecimal value,
        String state,
        String dataset) {

    /// Every figure of a state's file, such as `S24.csv`.
    public static List<Figure> ofFile(String file) {
        return Packs.text("nfhs/figures/" + file)
                .lines()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Figure::ofLine)
                .toList();
    }

    /// Every figure of every state.
    public static Stream<Figure> all() {
        return Packs.figureFiles().stream().flatMap(file -> ofFile(file).stream());
    }

    private static Figure ofLine(String line) {
        var cells = line.split(",", -1);
        var value = cells[3].isBlank() ? null : new BigDecimal(cells[3]);
        return new Figure(cells[0], cells[1], cells[2], value, cells[4], cells[5]);
    }
}
