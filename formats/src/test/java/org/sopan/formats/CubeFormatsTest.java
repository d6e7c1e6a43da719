package org.sopan.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CubeFormatsTest {

    private static final Labels AREAS = Map.of("D381", "Chandel", "D383", "Imphal West")::get;
    private static final Labels STATUSES = Map.of("A", "Normal value", "O", "Missing value")::get;

    private static final List<Column> COLUMNS = List.of(
            Column.of("REF_AREA", ValueType.TEXT, "Reference area")
                    .as(Role.AREA)
                    .named(AREAS),
            Column.of("INDICATOR", ValueType.TEXT, "Indicator").as(Role.METRIC),
            Column.of("TIME_PERIOD", ValueType.TEXT, "Time period").as(Role.TIME),
            Column.of("OBS_VALUE", ValueType.DECIMAL, "Value").as(Role.MEASURE),
            Column.of("OBS_STATUS", ValueType.TEXT, "Status").as(Role.ATTRIBUTE).named(STATUSES),
            Column.of("note", ValueType.TEXT, "Note"));

    private static final List<List<Object>> FIGURES = List.of(
            Arrays.asList("D381", "ANC1", "2015", new BigDecimal("57.25"), "A", "of no cube"),
            Arrays.asList("D381", "ANC1", "2020", null, "O", null),
            Arrays.asList("D383", "ANC1", "2020", new BigDecimal("0.10"), "A", null));

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /// Read by Statistics Norway's library.
    @Test
    void jsonStatIsReadByAnotherLibrary() throws IOException {
        var reader = new ObjectMapper()
                .registerModules(new Jdk8Module(), new GuavaModule(), new JsonStatModule())
                .readerFor(DatasetBuildable.class);

        var read = ((DatasetBuildable) reader.readValue(written(new JsonStatFormat(), table(FIGURES, false)))).build();

        assertThat(read.getId()).containsExactly("REF_AREA", "INDICATOR", "TIME_PERIOD");
        assertThat(read.getSize()).containsExactly(2, 1, 2);
        assertThat(read.getValue()).containsOnlyKeys(0, 3);
        assertThat(String.valueOf(read.getValue().get(0))).isEqualTo("57.25");
        assertThat(String.valueOf(read.getValue().get(3))).startsWith("0.1");
    }

    @Test
    void jsonStatNamesItsRolesCodesAndStatuses() throws IOException {
        var cube = JSON.readTree(written(new JsonStatFormat(), table(FIGURES, false)));

        assertThat(cube.at("/version").asText()).isEqualTo("2.0");
        assertThat(cube.at("/role/geo/0").asText()).isEqualTo("REF_AREA");
        assertThat(cube.at("/role/time/0").asText()).isEqualTo("TIME_PERIOD");
        assertThat(cube.at("/dimension/REF_AREA/category/label/D383").asText()).isEqualTo("Imphal West");
        assertThat(cube.at("/dimension/INDICATOR/category/label/ANC1").asText()).isEqualTo("ANC1");
        assertThat(cube.at("/value").toString()).isEqualTo("{\"0\":57.25,\"3\":0.10}");
        assertThat(cube.at("/status").toString()).isEqualTo("{\"0\":\"A\",\"1\":\"O\",\"3\":\"A\"}");
    }

    @Test
    void sdmxCsvHasTheColumnsOfTheStandardInItsOrder() throws IOException {
        assertThat(written(new SdmxCsvFormat(), table(FIGURES, false)).lines())
                .containsExactly(
                        "STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS",
                        "dataflow,SOPAN:NFHS(1.0),I,D381,ANC1,2015,57.25,A",
                        "dataflow,SOPAN:NFHS(1.0),I,D381,ANC1,2020,,O",
                        "dataflow,SOPAN:NFHS(1.0),I,D383,ANC1,2020,0.10,A");
    }

    @Test
    void sdmxJsonGroupsObservationsIntoSeriesAndSaysWhatItsNumbersMean() throws IOException {
        var message = JSON.readTree(written(new SdmxJsonFormat(), table(FIGURES, false)));

        assertThat(message.at("/meta/sender/id").asText()).isEqualTo("SOPAN");
        assertThat(message.at("/data/structures/0/links/0/urn").asText())
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=SOPAN:NFHS(1.0)");
        assertThat(message.at("/data/dataSets/0/series").toString())
                .isEqualTo("{\"0:0\":{\"observations\":{\"0\":[57.25,0],\"1\":[null,1]}},"
                        + "\"1:0\":{\"observations\":{\"1\":[0.10,0]}}}");
        assertThat(message.at("/data/structures/0/dimensions/series/0/values/1/name")
                        .asText())
                .isEqualTo("Imphal West");
        assertThat(message.at("/data/structures/0/dimensions/observation/0/keyPosition")
                        .asInt())
                .isEqualTo(2);
        assertThat(message.at("/data/structures/0/attributes/observation/0/values/1/id")
                        .asText())
                .isEqualTo("O");
        assertThat(message.at("/data/structures/0/dataSets").toString()).isEqualTo("[0]");
    }

    @Test
    void sdmxJsonBeginsAnotherDataSetWhereTheActionChanges() throws IOException {
        var columns = new ArrayList<Column>(
                List.of(Column.of("ACTION", ValueType.TEXT, "Action").as(Role.SET)));
        columns.addAll(COLUMNS);
        var rows = List.of(
                Arrays.asList("D", "D381", "ANC1", "2015", null, "O", null),
                Arrays.asList("R", "D383", "ANC1", "2020", new BigDecimal("1"), "A", null));
        var table = new Table("t", columns, Rows.of(rows), flow(false));

        var message = JSON.readTree(written(new SdmxJsonFormat(), table));
        var csv = written(new SdmxCsvFormat(), table).lines().toList();

        assertThat(message.at("/data/dataSets").findValuesAsText("action")).containsExactly("Delete", "Replace");
        assertThat(message.at("/data/structures/0/dataSets").toString()).isEqualTo("[0,1]");
        assertThat(csv.get(0)).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,");
        assertThat(csv.get(1)).startsWith("dataflow,SOPAN:NFHS(1.0),D,D381,");
    }

    static Stream<Arguments> cubes() {
        return LongStream.range(0, 40).mapToObj(seed -> {
            var random = new SplittableRandom(seed);
            var rows = new ArrayList<List<Object>>();
            for (var area = 0; area < random.nextInt(0, 5); area++) {
                for (var indicator = 0; indicator < random.nextInt(1, 4); indicator++) {
                    for (var period = 2000 + random.nextInt(0, 5); period < 2006; period++) {
                        var value = random.nextInt(0, 4) == 0 ? null : BigDecimal.valueOf(random.nextInt(), 2);
                        rows.add(Arrays.asList(
                                "D" + area,
                                "I" + indicator,
                                String.valueOf(period),
                                value,
                                value == null ? "O" : "A",
                                null));
                    }
                }
            }
            return Arguments.argumentSet("seed " + seed, rows);
        });
    }

    /// Whatever the form, the same places hold the same figures.
    @ParameterizedTest
    @MethodSource("cubes")
    void everyFormTellsTheSameCube(List<List<Object>> rows) throws IOException {
        var expected = new TreeMap<String, String>();
        rows.forEach(row -> expected.put(
                row.get(0) + "/" + row.get(1) + "/" + row.get(2),
                row.get(3) == null ? "" : row.get(3).toString()));

        assertThat(ofSdmxJson(written(new SdmxJsonFormat(), table(rows, false))))
                .isEqualTo(expected);
        assertThat(ofSdmxJson(written(new SdmxJsonFormat(), table(rows, true)))).isEqualTo(expected);
        assertThat(ofJsonStat(written(new JsonStatFormat(), table(rows, false))))
                .isEqualTo(expected);
    }

    @Test
    void aRowWithoutACodeIsRefused() {
        var rows = List.of(Arrays.<Object>asList("D381", null, "2015", BigDecimal.ONE, "A", null));

        assertThatThrownBy(() -> written(new JsonStatFormat(), table(rows, false)))
                .hasMessage("column INDICATOR is a dimension; a row has no code in it");
    }

    @Test
    void aTableWithoutAFlowIsNoSdmxMessage() {
        assertThatThrownBy(() -> written(new SdmxCsvFormat(), new Table("t", COLUMNS, Rows.of(FIGURES))))
                .hasMessage("table t is no dataflow");
    }

    private static Map<String, String> ofSdmxJson(String text) throws IOException {
        var data = JSON.readTree(text).path("data");
        var structure = data.at("/structures/0/dimensions");
        var found = new TreeMap<String, String>();
        for (var set : data.path("dataSets")) {
            set.path("series")
                    .properties()
                    .forEach(series -> series.getValue()
                            .path("observations")
                            .properties()
                            .forEach(each -> found.put(
                                    place(structure.path("series"), series.getKey()) + "/"
                                            + place(structure.path("observation"), each.getKey()),
                                    value(each.getValue().path(0)))));
            set.path("observations")
                    .properties()
                    .forEach(each -> found.put(
                            place(structure.path("observation"), each.getKey()),
                            value(each.getValue().path(0))));
        }
        return found;
    }

    private static Map<String, String> ofJsonStat(String text) throws IOException {
        var cube = JSON.readTree(text);
        var found = new TreeMap<String, String>();
        cube.path("status").properties().forEach(each -> {
            var rest = Long.parseLong(each.getKey());
            var place = "";
            for (var i = cube.path("id").size() - 1; i >= 0; i--) {
                var size = cube.path("size").path(i).asLong();
                var index = cube.path("dimension")
                        .path(cube.path("id").path(i).asText())
                        .at("/category/index");
                place = index.path((int) (rest % size)).asText() + (place.isEmpty() ? "" : "/" + place);
                rest /= size;
            }
            found.put(place, value(cube.path("value").path(each.getKey())));
        });
        return found;
    }

    private static String place(JsonNode components, String key) {
        var numbers = key.split(":", -1);
        var codes = new ArrayList<String>();
        for (var i = 0; i < numbers.length; i++) {
            codes.add(components
                    .path(i)
                    .path("values")
                    .path(Integer.parseInt(numbers[i]))
                    .path("id")
                    .asText());
        }
        return String.join("/", codes);
    }

    private static String value(JsonNode node) {
        return node.isNumber() ? new BigDecimal(node.asText()).setScale(2).toString() : "";
    }

    private static Table table(List<? extends List<?>> rows, boolean flat) {
        return new Table("figures", COLUMNS, Rows.of(rows), flow(flat));
    }

    private static DataFlow flow(boolean flat) {
        return new DataFlow("SOPAN", "NFHS", "1.0", "Survey", Instant.EPOCH, flat, "en");
    }

    private static String written(TableFormat format, Table table) throws IOException {
        var out = new ByteArrayOutputStream();
        format.write(table, TextStyle.SAFE, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
