package org.sopan.acceptance.faults;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.sopan.acceptance.figures.NfhsFigures;

/// The survey figures, each shifted a little more in every round, so that every push revises every value once.
record ShiftedFigures(int round) {

    private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);
    private static final BigDecimal STEP = new BigDecimal("0.01");

    /// A file's text with this round's values.
    String text(Path file) {
        var shifted = new StringBuilder();
        for (var line : NfhsFigures.text(file).lines().toList()) {
            var field = line.split(",", -1);
            shifted.append(carriesValue(field) ? line(field) : line).append('\n');
        }
        return shifted.toString();
    }

    /// The value each figure has after this round, by `indicator:area:period`.
    Map<String, BigDecimal> values(Path repository) {
        var values = new TreeMap<String, BigDecimal>();
        for (var file : NfhsFigures.files(repository)) {
            for (var line : NfhsFigures.text(file).lines().toList()) {
                var field = line.split(",", -1);
                if (carriesValue(field)) {
                    values.put(
                            field[1] + ":" + field[0] + ":" + field[2],
                            shift(field[3]).stripTrailingZeros());
                }
            }
        }
        return values;
    }

    private String line(String[] field) {
        var copy = field.clone();
        copy[3] = shift(field[3]).toPlainString();
        return String.join(",", copy);
    }

    /// Towards the middle, so that no percentage leaves its range.
    private BigDecimal shift(String text) {
        var value = new BigDecimal(text);
        var by = STEP.multiply(BigDecimal.valueOf(round));
        return value.compareTo(MIDDLE) > 0 ? value.subtract(by) : value.add(by);
    }

    private static boolean carriesValue(String[] field) {
        return !field[3].isEmpty() && !field[3].equals("value");
    }
}
