package org.sopan.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the standards ask of cubes beside their figures: order, links, ids.
class CubeShapesTest {

    private static final List<List<Object>> FIGURES =
            List.of(Arrays.asList("D381", "ANC1", "2015", new BigDecimal("57.25"), "A"));

    @Test
    void periodsOfAJsonStatCubeStandInTheOrderOfTime() throws IOException {
        var days = Map.of(
                "2020", span(2020, 1),
                "FY2020-21", span(2020, 4),
                "2015", span(2015, 1));
        var rows = List.of(
                Arrays.<Object>asList("D381", "ANC1", "FY2020-21", new BigDecimal("3"), "A"),
                Arrays.<Object>asList("D381", "ANC1", "2020", new BigDecimal("2"), "A"),
                Arrays.<Object>asList("D383", "ANC1", "2015", new BigDecimal("1"), "A"));

        var cube = written(new JsonStatFormat(), rows, days::get);

        assertThat(cube.at("/dimension/TIME_PERIOD/category/index").toString())
                .isEqualTo("[\"2015\",\"2020\",\"FY2020-21\"]");
        assertThat(cube.at("/value").toString()).isEqualTo("{\"2\":3,\"1\":2,\"3\":1}");
    }

    @Test
    void sdmxJsonSaysOfEachAttributeWhatItDependsOnAndOfEachSetWhatItIsOf() throws IOException {
        var message = written(new SdmxJsonFormat(), FIGURES, Spans.NONE);

        assertThat(message.at("/data/structures/0/attributes/observation/0/relationship")
                        .toString())
                .isEqualTo("{\"observation\":{}}");
        assertThat(message.at("/data/dataSets/0/links/0/rel").asText()).isEqualTo("dataflow");
    }

    @Test
    void anSdmxJsonMessageWithoutFiguresListsNothing() throws IOException {
        var message = written(new SdmxJsonFormat(), List.of(), Spans.NONE);

        assertThat(message.at("/data/dataSets").toString()).isEqualTo("[]");
        assertThat(message.at("/data/structures/0/dimensions").toString()).isEqualTo("{}");
        assertThat(message.at("/data/structures/0").has("dataSets")).isFalse();
    }

    @Test
    void whatIsNotSpeltLikeAnIdIsAValue() throws IOException {
        var rows = List.of(Arrays.<Object>asList("D381", "ANC1", "2026-04-01/P1Y", BigDecimal.ONE, "A"));

        var message = written(new SdmxJsonFormat(), rows, Spans.NONE);

        assertThat(message.at("/data/structures/0/dimensions/observation/0/values")
                        .toString())
                .isEqualTo("[{\"value\":\"2026-04-01/P1Y\",\"name\":\"2026-04-01/P1Y\"}]");
    }

    private static Spans.Span span(int year, int month) {
        var first = LocalDate.of(year, month, 1);
        return new Spans.Span(first, first.plusMonths(12).minusDays(1));
    }

    private static JsonNode written(TableFormat format, List<List<Object>> rows, Spans spans) throws IOException {
        var columns = List.of(
                Column.of("REF_AREA", ValueType.TEXT, "Reference area").as(Role.AREA),
                Column.of("INDICATOR", ValueType.TEXT, "Indicator").as(Role.METRIC),
                Column.of("TIME_PERIOD", ValueType.TEXT, "Time period")
                        .as(Role.TIME)
                        .spanning(spans),
                Column.of("OBS_VALUE", ValueType.DECIMAL, "Value").as(Role.MEASURE),
                Column.of("OBS_STATUS", ValueType.TEXT, "Status").as(Role.ATTRIBUTE));
        var flow = new DataFlow("SOPAN", "NFHS", "1.0", "Survey", Instant.EPOCH, false, "en");
        var out = new ByteArrayOutputStream();
        format.write(new Table("t", columns, Rows.of(rows), flow), TextStyle.SAFE, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
