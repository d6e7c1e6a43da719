package org.sopan.indicators.intake.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Strategy;
import org.sopan.kit.problem.Problem;

/// Of a set of data values nothing is held but what means something.
@QuarkusTest
class Dhis2BodiesTest {

    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    @Inject
    Dialects dialects;

    @Test
    void fieldsOfASetThatMeanNothingAreNotKept() {
        var noise = IntStream.range(0, 5_000)
                .mapToObj(each -> "\"noise" + each + "\": \"x\"")
                .collect(Collectors.joining(", "));
        var body = "{" + noise + ", \"orgUnit\": \"OU\", \"completeDate\": \"2026-04-30\", \"dataValues\": ["
                + "{\"value\": \"1\", " + noise + "}]}";

        try (var rows = rows(JSON, body)) {
            var row = Optional.ofNullable(rows.next()).orElseThrow();

            assertThat(rows.common()).containsOnlyKeys("orgUnit", "completeDate");
            assertThat(row.cells()).hasSize(2);
            assertThat(rows.next()).isNull();
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                bad("a field of a value twice", JSON, "{\"dataValues\": [{\"value\": 1, \"value\": 2}]}", "twice"),
                bad("a field of the set twice", JSON, "{\"period\": \"2020\", \"period\": \"2021\"}", "twice"),
                bad(
                        "org units by name",
                        JSON,
                        "{\"orgUnitIdScheme\": \"NAME\", \"dataValues\": []}",
                        "orgUnitIdScheme \"NAME\""),
                bad("all by an attribute", XML, "<dataValueSet idScheme=\"ATTRIBUTE:abc\"/>", "idScheme"),
                bad(
                        "a tag without end",
                        XML,
                        "<dataValueSet period=\"" + "2".repeat(200_000) + "\"/>",
                        "more than 128000 characters"),
                bad(
                        "names without end",
                        XML,
                        "<dataValueSet>"
                                + IntStream.range(0, 100)
                                        .mapToObj(each -> "<n" + each + "/>")
                                        .collect(Collectors.joining())
                                + "</dataValueSet>",
                        "more than 64 names"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedWithItsReason(String type, String body, String reason) {
        assertThatThrownBy(() -> countRows(type, body))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.detail()).contains(reason));
    }

    private int countRows(String type, String body) {
        int count = 0;
        try (var rows = rows(type, body)) {
            while (rows.next() != null) {
                count++;
            }
        }
        return count;
    }

    private Dhis2Rows rows(String type, String body) {
        var manner = new Manner(
                true, type, null, null, Sending.Layout.LONG, Mode.PARTIAL, false, false, Strategy.ADD_AND_CHANGE);
        return dialects.dhis2(manner, new ByteArrayInputStream(body.getBytes(UTF_8)));
    }

    private static Arguments bad(String name, String type, String body, String reason) {
        return Arguments.argumentSet(name, type, body, reason);
    }
}
