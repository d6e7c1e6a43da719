package org.sopan.indicators.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.intake.Rule;

/// The reference page of rules and checks says what the code says.
class ChecksPageTest {

    @Test
    void everyRuleIsThereWithItsSeverityItsPromiseAndAnExample() throws IOException {
        var rows = rows("## Rules", "## Checks");

        assertThat(rows)
                .extracting(List::getFirst, row -> row.get(1), row -> row.get(2))
                .containsExactlyElementsOf(Arrays.stream(Rule.values())
                        .map(rule -> tuple(rule.code(), rule.refuses() ? "error" : "warning", rule.promise()))
                        .toList());
        assertThat(rows).allSatisfy(row -> assertThat(row.get(3)).isNotBlank());
    }

    @Test
    void everyCheckIsThereWithWhatItFindsAndAnExample() throws IOException {
        var rows = rows("## Checks", "Bounds of one submission");

        assertThat(rows)
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        Arrays.stream(Check.values()).map(Check::code).toList());
        for (var row : rows) {
            var check = Check.find(row.getFirst()).orElseThrow();
            assertThat(row.get(2)).startsWith(check.promise());
            assertThat(row.get(3)).isNotBlank();
        }
    }

    /// Cells of the table rows between two lines.
    private static List<List<String>> rows(String from, String to) throws IOException {
        var page = Files.readString(Path.of(System.getProperty("sopan.root", ".."), "docs/reference/checks.md"));
        return page.substring(page.indexOf(from), page.indexOf(to))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> Arrays.stream(line.substring(1).split("(?<!\\\\)\\|", -1))
                        .map(cell -> cell.strip().replace("`", ""))
                        .toList())
                .toList();
    }
}
