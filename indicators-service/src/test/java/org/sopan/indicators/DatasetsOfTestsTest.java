package org.sopan.indicators;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// All test classes share one database and keep apart by the dataset they push: a dataset is of one class.
class DatasetsOfTestsTest {

    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern PUSHED = Pattern.compile("(?:rows|push)\\(\\s*\"(t-[a-z0-9-]+)\"");

    private record Use(String dataset, Path file) {}

    @Test
    void noTwoClassesPushOneDataset() throws IOException {
        try (var files = Files.walk(TESTS)) {
            var classes = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(DatasetsOfTestsTest::uses)
                    .collect(groupingBy(Use::dataset, mapping(Use::file, toCollection(TreeSet::new))));

            assertThat(classes)
                    .isNotEmpty()
                    .allSatisfy(
                            (dataset, users) -> assertThat(users).as(dataset).hasSize(1));
        }
    }

    private static Stream<Use> uses(Path file) {
        try {
            return PUSHED.matcher(Files.readString(file)).results().map(found -> new Use(found.group(1), file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
