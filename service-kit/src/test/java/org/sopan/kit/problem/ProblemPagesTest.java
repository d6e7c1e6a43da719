package org.sopan.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemPagesTest {

    private static final Path COMMITTED = Path.of(System.getProperty("sopan.root", ".."), "docs", "problems");

    @Test
    void theCommittedCatalogueIsWhatTheCodesSay() throws IOException {
        var pages = new TreeMap<String, String>();
        pages.put("README.md", ProblemPages.index());
        for (var code : ErrorCode.values()) {
            pages.put(code.code() + ".md", ProblemPages.page(code));
        }
        if (Boolean.getBoolean("sopan.problems.update")) {
            Files.createDirectories(COMMITTED);
            for (var page : pages.entrySet()) {
                Files.writeString(COMMITTED.resolve(page.getKey()), page.getValue());
            }
        }

        var found = new TreeMap<String, String>();
        try (var files = Files.list(COMMITTED)) {
            for (var file : files.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(found)
                .as("written by: mvn test -pl service-kit -am -Dtest=ProblemPagesTest -Dsopan.problems.update=true")
                .isEqualTo(pages);
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeSaysWhatHappenedAndWhatToDo(ErrorCode code) {
        var advice = Advice.on(code);

        assertThat(advice.happened()).endsWith(".");
        assertThat(advice.remedy()).endsWith(".");
        assertThat(ErrorCode.find(code.code())).contains(code);
    }

    @Test
    void noTwoCodesShareTheirAdvice() {
        var advice = Arrays.stream(ErrorCode.values())
                .map(code -> Advice.on(code).happened())
                .toList();

        assertThat(new TreeSet<>(advice)).hasSize(ErrorCode.values().length);
    }
}
