package org.sopan.engine.method;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.engine.Json;

/// Holds `docs/reference/methods.md` to the code: every option is on the page, and every example on it is
/// accepted.
class MethodReferenceTest {

    private static final String DOCUMENT = """
            {"code": "TEST", "version": 1, "frames": {"f": FRAME}, "delta": DELTA,
             "precision": PRECISION,
             "tree": {"code": "all", "aggregation": AGGREGATION, "screening": SCREENING, "indicators": ["X", "Y"]},
             "indicatorDefaults": {"normalisation": {"kind": "min-max", "frame": "f"}},
             "indicators": {"X": {RULE}, "Y": {}}}
            """;

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| `([^`]+)` \\|.*");

    static Stream<Arguments> examples() {
        var found = new ArrayList<Arguments>();
        var section = "";
        for (var line : page()) {
            section = line.startsWith("## ") ? line.substring(3) : section;
            var row = ROW.matcher(line);
            if (row.matches()) {
                found.add(Arguments.argumentSet(section + " " + row.group(1), section, row.group(1), row.group(2)));
            }
        }
        return found.stream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOnThePageIsAcceptedAndIsTheOptionItStandsFor(String section, String option, String example) {
        var method = Method.fromTree(Json.parse(document(section, example))).getMethod();

        assertThat(example).contains("\"" + option + "\"");
        assertThat(Method.fromTree(method.toTree()).getMethod()).isEqualTo(method);
    }

    @Test
    void everyOptionOfTheCodeStandsOnThePage() {
        var onPage = examples().map(row -> row.get()[0] + " " + row.get()[1]).toList();

        for (var section : List.of("direction", "calendar", "missing", "treatment", "aggregation", "frame")) {
            assertThat(allowed(section))
                    .isNotEmpty()
                    .allSatisfy(option -> assertThat(onPage).contains(section + " " + option));
        }
        assertThat(NormalisationTree.KINDS)
                .allSatisfy(option -> assertThat(onPage).contains("normalisation " + option));
        assertThat(Ties.values()).allSatisfy(ties -> assertThat(onPage).contains("precision " + Words.of(ties)));
        assertThat(LowReliability.values())
                .allSatisfy(word -> assertThat(onPage).contains("low reliability " + Words.of(word)));
        assertThat(allowedRoundings())
                .hasSize(4)
                .allSatisfy(word -> assertThat(onPage).contains("precision " + word));
    }

    @Test
    void theSchemaHasTheSameOptionsAndTheSameFieldsAsTheCode() {
        var schema = Json.document("docs/reference/method.schema.json");
        var definitions = Json.objectOf(schema.get("$defs"));

        for (var section : List.of("direction", "calendar", "missing", "treatment", "aggregation")) {
            assertThat(kinds(definitions, section)).containsExactlyInAnyOrderElementsOf(allowed(section));
        }
        assertThat(kinds(definitions, "normalisation")).containsExactlyInAnyOrder(NormalisationTree.KINDS);
        assertThat(Json.objectOf(schema.get("properties")).keySet())
                .containsExactlyInAnyOrderElementsOf(knownFields("\"version\": 1", ""));
        assertThat(Json.objectOf(Json.objectOf(definitions.get("indicator")).get("properties"))
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(knownFields("\"Y\": {", "indicators.Y"));
    }

    /// The kinds that the forms of an option in the schema are for.
    private static List<String> kinds(Map<String, Object> definitions, String section) {
        var found = new ArrayList<String>();
        for (var form : (List<?>)
                Objects.requireNonNull(Json.objectOf(definitions.get(section)).get("oneOf"))) {
            var properties = Json.objectOf(form).get("properties");
            if (properties != null) {
                found.add(String.valueOf(
                        Json.objectOf(Json.objectOf(properties).get("kind")).get("const")));
            }
        }
        return found;
    }

    /// What a refusal of a misspelt field says is allowed.
    private static List<String> knownFields(String at, String path) {
        var field = path.isEmpty() ? at + ", \"nonsense\": 1" : at + "\"nonsense\": 1";
        var reading = Method.fromTree(Json.parse(document("none", "").replace(at, field)));
        return ((MethodReading.Refused) reading)
                .refusals().stream()
                        .filter(MethodRefusal.UnknownField.class::isInstance)
                        .flatMap(refusal -> ((MethodRefusal.UnknownField) refusal).allowed().stream())
                        .toList();
    }

    private static List<String> allowedRoundings() {
        var reading = Method.fromTree(Json.parse(document("precision", "{\"rounding\": \"up\"}")));
        return ((MethodReading.Refused) reading)
                .refusals().stream()
                        .map(MethodRefusal.UnknownOption.class::cast)
                        .flatMap(refusal -> refusal.allowed().stream())
                        .toList();
    }

    /// What a refusal of a word nobody knows says is allowed.
    private static List<String> allowed(String section) {
        var reading = Method.fromTree(Json.parse(document(section, "{\"kind\": \"nonsense\"}")));
        assertThat(reading).isInstanceOf(MethodReading.Refused.class);
        return ((MethodReading.Refused) reading)
                .refusals().stream()
                        .filter(MethodRefusal.UnknownOption.class::isInstance)
                        .flatMap(refusal -> ((MethodRefusal.UnknownOption) refusal).allowed().stream())
                        .toList();
    }

    private static String document(String section, String example) {
        var rule = switch (section) {
            case "direction", "calendar", "missing", "treatment", "normalisation" -> "\"" + section + "\": " + example;
            case "low reliability" -> "\"lowReliability\": " + example;
            default -> "";
        };
        return DOCUMENT.replace("FRAME", section.equals("frame") ? example : "{\"kind\": \"current-period\"}")
                .replace("PRECISION", section.equals("precision") ? example : "{}")
                .replace("SCREENING", section.equals("screening") ? example : "{}")
                .replace("DELTA", section.equals("delta") ? example : "{}")
                .replace("AGGREGATION", section.equals("aggregation") ? example : "\"arithmetic\"")
                .replace("RULE", rule);
    }

    private static List<String> page() {
        try {
            var path = Path.of(System.getProperty("sopan.root", "..")).resolve("docs/reference/methods.md");
            return Arrays.asList(Files.readString(path).split("\n", -1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
