package org.sopan.indicators.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// The district fact sheets of the National Family Health Survey as they circulate: a wide file of two rounds with
/// names alone, states in several spellings, negative percentages where parentheses were meant, `*`, `NA` and blanks.
/// Every defect is counted, and nothing wrong is stored without a flag.
@QuarkusTest
class NfhsFileTest {

    private static final Logger LOG = Logger.getLogger(NfhsFileTest.class);
    private static final Path FILE = Path.of(
                    System.getProperty("sopan.shared.data", System.getProperty("sopan.root", "..") + "/../shared/data"))
            .resolve("nfhs-district-fact-sheets-as-published.csv.gz");
    private static final String PROVIDER = "factsheet";
    private static final int FIRST_FIGURE = 4;

    private static final int NEGATIVE = 8_347;
    private static final int STARS = 6_654;
    private static final int NOT_GIVEN = 15_153;
    private static final int BLANK = 13_191;
    private static final int CELLS = 151_405;
    /// Cells of rows whose state or district is not spelled as in the catalogue.
    private static final int OF_UNKNOWN_NAMES = 27_707;
    /// What is left of them once the states are named: 175 rows.
    private static final int OF_UNKNOWN_DISTRICTS = 18_725;
    private static final Map<String, Long> STORED = Map.of(
            "low-reliability", 7_252L,
            "missing", 12_115L,
            "normal", 94_471L,
            "not-applicable", 13_111L,
            "suppressed", 5_731L);

    /// What a person says the states' spellings mean.
    private static final Map<String, String> STATES = Map.of(
            "Maharastra", "S27",
            "WB", "S19",
            "TR", "S16",
            "Andaman & Nicobar", "S35",
            "NCT of Delhi", "S07",
            "Daman & Diu", "S38",
            "DNH", "S38");

    @Test
    void everyDefectOfTheCirculatingFileIsCountedAndNothingWrongIsStoredUnflagged() throws IOException {
        assumeTrue(Files.exists(FILE), "the circulating file does not lie in ../shared/data beside the repository");
        Packs.loadAll();
        var header = header();
        assertThat(Packs.put("FACTSHEET", pack(header)).statusCode()).isEqualTo(200);

        var asItIs = push(header, Map.of(), "");
        var explained = push(header, STATES, STATUSES);

        print("as it circulates", asItIs);
        print("with its words explained and its states named", explained);
        assertThat(asItIs.getInt("remarksByCode.value-negative")).isEqualTo(NEGATIVE);
        assertThat(asItIs.getInt("remarksByCode.value-unreadable")).isEqualTo(STARS + NOT_GIVEN);
        assertThat(asItIs.getInt("remarksByCode.area-unreadable")).isEqualTo(OF_UNKNOWN_NAMES);
        assertThat(asItIs.getInt("counts.rows")).isEqualTo(CELLS - BLANK);
        assertThat(explained.getInt("counts.rows")).isEqualTo(CELLS);
        assertThat(explained.getInt("remarksByCode.value-of-few-cases")).isEqualTo(NEGATIVE);
        assertThat(explained.getMap("remarksByCode")).doesNotContainKey("value-negative");
        assertThat(explained.getInt("remarksByCode.area-unreadable")).isEqualTo(OF_UNKNOWN_DISTRICTS);
        assertThat(explained.getInt("counts.rejected")).isEqualTo(OF_UNKNOWN_DISTRICTS);
        assertStored(explained);
    }

    private static final String STATUSES = """
            , "statuses": [{"spelled": "*", "status": "suppressed"}, {"spelled": "NA", "status": "not-applicable"},
                           {"spelled": "", "status": "missing"}], "parentheses": "low-reliability"
            """;

    private static void assertStored(JsonPath explained) {
        var lines = reader().get("/v1/observations?dataset=t-sheet&format=csv")
                .asString()
                .lines()
                .toList();
        var columns = List.of(lines.getFirst().split(",", -1));
        int value = columns.indexOf("value");
        int status = columns.indexOf("status");
        var stored = lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .collect(Collectors.groupingBy(cells -> cells[status], TreeMap::new, Collectors.counting()));
        LOG.infof("stored, by status: %s", stored);
        assertThat(stored.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(explained.getInt("counts.accepted"));
        assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[value]))
                .noneMatch(each -> each.startsWith("-"));
        assertThat(stored).isEqualTo(STORED);
    }

    private static void print(String what, JsonPath submission) {
        var asked = reader().get("/v1/resolutions?provider=" + PROVIDER + "&status=open&limit=1000")
                .jsonPath()
                .getList("items");
        LOG.infof(
                "%s: rows %s, remarks %s, names in the queue %d",
                what,
                new TreeMap<>(submission.<String, Object>getMap("counts")),
                new TreeMap<>(submission.<String, Object>getMap("remarksByCode")),
                asked.size());
    }

    private static JsonPath push(List<String> header, Map<String, String> states, String words) throws IOException {
        codes(header, states, words);
        var pushed = Pushes.as(TestToken.of("key_" + PROVIDER).provider(PROVIDER))
                .contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(Files.readAllBytes(FILE))
                .post("/v1/observations?layout=wide&headerLine=2&mode=partial");
        assertThat(pushed.statusCode()).as(pushed.asString().substring(0, 300)).isEqualTo(207);
        return pushed.jsonPath();
    }

    private static void codes(List<String> header, Map<String, String> states, String words) {
        var areas = states.entrySet().stream()
                .map(each -> "{\"code\": \"%s\", \"area\": \"%s\"}".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining(", "));
        var columns = """
                {"header": "State", "means": "state"}, {"header": "Districts", "means": "district"},
                {"header": "Survey round", "means": "period"}, {"header": "year", "means": "-"}""";
        var data = IntStream.range(FIRST_FIGURE, header.size())
                .mapToObj(i -> "{\"element\": %s, \"indicator\": \"%s\"}".formatted(quoted(header.get(i)), code(i)))
                .collect(Collectors.joining(", "));
        OwnCodesTest.map(PROVIDER, """
                {"areas": [%s], "columns": [%s], "data": [%s],
                 "periods": [{"spelled": "NFHS-4", "period": "2015"}, {"spelled": "NFHS-5", "period": "2020"}] %s}
                """.formatted(areas, columns, data, words))
                .then()
                .statusCode(200);
    }

    /// An indicator per column: percentages within 0..100, everything else not negative.
    private static String pack(List<String> header) {
        var indicators = new ArrayList<String>();
        for (int i = FIRST_FIGURE; i < header.size(); i++) {
            var high = header.get(i).contains("%") ? ", \"rangeHigh\": 100" : "";
            indicators.add("""
                    {"code": "%s", "names": {"en": %s}, "unit": "%s", "direction": "higher", "rangeLow": 0%s,
                     "decimals": 6, "nameConfirmed": true}""".formatted(code(i), quoted(header.get(i)), high.isEmpty() ? "number" : "%", high));
        }
        return """
                {"code": "FACTSHEET", "names": {"en": "District fact sheets"}, "version": "1",
                 "source": "National Family Health Survey, district fact sheets as they circulate", "licence": "as published",
                 "indicators": [%s],
                 "providers": [{"code": "%s", "names": {"en": "A copy of the fact sheets"}, "areas": ["IN"],
                                "indicators": ["FS-*"], "datasets": ["t-sheet"]}]}
                """.formatted(String.join(",\n", indicators), PROVIDER);
    }

    private static List<String> header() throws IOException {
        try (var text = new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), UTF_8);
                var records = CSVFormat.RFC4180.parse(text)) {
            var lines = records.iterator();
            lines.next();
            return lines.next().stream().map(String::strip).toList();
        }
    }

    private static String code(int column) {
        return "FS-%03d".formatted(column);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static RequestSpecification reader() {
        return given().auth()
                .oauth2(TestToken.of("key_review")
                        .scopes(Scope.OBSERVATIONS_REVIEW)
                        .sign());
    }
}
