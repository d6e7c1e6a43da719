package org.sopan.indicators.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class Sdmx3Test {

    private static final String BASE = "/sdmx/observations/3.0";
    private static final String NFHS = BASE + "/data/dataflow/SOPAN/NFHS/1.0";

    @BeforeEach
    void figures() {
        Packs.loadAll();
        Pushes.survey("S22");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /A.D381.NFHS-ANC1.survey?                                                  | 2
                    /A.D381.NFHS-ANC1.survey,A.D383.NFHS-ANC1.survey?                          | 4
                    /*.D381.NFHS-ANC1.*?                                                       | 2
                    /M.D381.NFHS-ANC1.survey?                                                  | 0
                    /*.*.*.nothing?                                                            | 0
                    ?c[REF_AREA]=D381,D383&c[INDICATOR]=NFHS-ANC1                              | 4
                    ?c[REF_AREA]=D381&c[INDICATOR]=sw:NFHS-ANC                                 | 4
                    ?c[REF_AREA]=D381&c[INDICATOR]=sw:NFHS-ANC%2Bne:NFHS-ANC4                  | 2
                    /A.D381.NFHS-ANC1.survey?c[TIME_PERIOD]=ge:2016%2Ble:2020                  | 1
                    /A.D381.NFHS-ANC1.survey?c[TIME_PERIOD]=2015                               | 1
                    /A.D381.NFHS-ANC1.survey?c[TIME_PERIOD]=lt:2015                            | 0
                    /A.D381.NFHS-ANC1.survey?c[TIME_PERIOD]=2015,2020                          | 2
                    /A.D381.NFHS-ANC1.survey?c[TIME_PERIOD]=2015,gt:2016                       | 2
                    /A.D381?                                                                   | 68
                    /A.D381.NFHS-ANC1,A.D383.NFHS-ANC1?                                        | 4
                    ?c[REF_AREA]=D381&c[INDICATOR]=ne:NFHS-ANC1,NFHS-ANC1                      | 68
                    ?c[REF_AREA]=D381&c[INDICATOR]=ne:NFHS-ANC1%2Bne:NFHS-ANC4                 | 64
                    ?c[REF_AREA]=D381&c[INDICATOR]=NFHS-ANC1%2BNFHS-ANC4                       | 0
                    /A.D381.NFHS-ANC1.survey?c[OBS_VALUE]=ge:0                                 | 2
                    /A.D381.NFHS-ANC1.survey?c[OBS_VALUE]=gt:100                               | 0
                    /A.D381.NFHS-ANC1.survey?c[OBS_STATUS]=ne:A                                | 0
                    /A.D381.*.survey?lastNObservations=1                                       | 34
                    /A.D381.*.survey?firstNObservations=1&lastNObservations=1                  | 68
                    """)
    void keysAndFiltersSelectSeries(String query, int observations) {
        var csv = get(NFHS + query + "&format=sdmx-csv").asString().lines().toList();

        assertThat(csv).as(query).hasSize(1 + observations);
    }

    @Test
    void observationsComeInSeriesOrAlone() {
        var series = get(NFHS + "/A.D381.NFHS-ANC1.survey").jsonPath();
        var flat = get(NFHS + "/A.D381.NFHS-ANC1.survey?dimensionAtObservation=AllDimensions&attributes=OBS_STATUS")
                .jsonPath();
        var bare = get(NFHS + "/A.D381.NFHS-ANC1.survey?measures=none&attributes=none&format=sdmx-csv")
                .asString();

        assertThat(series.getMap("data.dataSets[0].series")).containsOnlyKeys("0:0:0:0");
        assertThat(series.getList("data.structures[0].dimensions.series.id"))
                .containsExactly("FREQ", "REF_AREA", "INDICATOR", "SOURCE");
        assertThat(series.getList("data.structures[0].dimensions.observation[0].values.id"))
                .containsExactly("2015", "2020");
        assertThat(flat.getMap("data.dataSets[0].observations")).hasSize(2);
        assertThat(flat.getList("data.structures[0].attributes.observation.id")).containsExactly("OBS_STATUS");
        assertThat(bare).startsWith("STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,SOURCE,TIME_PERIOD\r\n");
    }

    @Test
    void thePastIsReadAsItWasKnown() {
        var key = "/A.D475.NFHS-ANC1.survey?c[TIME_PERIOD]=2012&format=sdmx-csv";
        var first = push("D475,NFHS-ANC1,2012,41,normal,survey");
        push("D475,NFHS-ANC1,2012,42,normal,survey");

        var asOf = get(NFHS + key + "&asOf=" + first).asString();
        var updated =
                get(NFHS + key + "&updatedAfter=" + first).asString().lines().toList();
        var history =
                get(NFHS + key + "&includeHistory=true").asString().lines().toList();
        var withdrawn = push("D475,NFHS-ANC1,2012,,withdrawn,survey");
        var gone = get(NFHS + key + "&updatedAfter=" + first).asString().lines().toList();
        var nothing = get(NFHS + key + "&updatedAfter=" + withdrawn)
                .asString()
                .lines()
                .toList();

        assertThat(asOf).contains(",2012,41,A,1,").doesNotContain(",2012,42,");
        assertThat(updated).hasSize(2);
        assertThat(updated.get(1)).startsWith("dataflow,SOPAN:NFHS(1.0),R,A,D475,NFHS-ANC1,survey,2012,42,A,2,");
        assertThat(history).hasSize(3).allMatch(line -> line.startsWith("STRUCTURE,") || line.contains(",R,A,D475,"));
        assertThat(history.get(1)).contains(",2012,41,A,1,");
        assertThat(history.get(2)).contains(",2012,42,A,2,");
        assertThat(gone.get(1)).startsWith("dataflow,SOPAN:NFHS(1.0),D,A,D475,NFHS-ANC1,survey,2012,,O,3,");
        assertThat(nothing).hasSize(1);
        var sets = get(NFHS + "/A.D475.NFHS-ANC1.survey?c[TIME_PERIOD]=2012&includeHistory=true")
                .jsonPath();
        assertThat(sets.getList("data.dataSets.action")).containsExactly("Replace", "Replace", "Delete");
        assertThat(sets.getString("data.dataSets[0].validFrom")).isEqualTo(first);
        assertThat(sets.getString("data.dataSets[2].validTo")).isEqualTo(withdrawn);
        assertThat(sets.getString("data.dataSets[2].validFrom")).isNull();
    }

    @Test
    void aDisseminationIsOneDataSetHoweverOftenItsFiguresWereRevisedBefore() {
        var key = "/*.D003,*.D475?c[INDICATOR]=NFHS-ANC1&c[TIME_PERIOD]=2011&includeHistory=true";
        push("D003,NFHS-ANC1,2011,1,normal,survey");
        push("D003,NFHS-ANC1,2011,2,normal,survey", "D475,NFHS-ANC1,2011,3,normal,survey");

        var sets = get(NFHS + key).jsonPath();

        assertThat(sets.<Map<String, ?>>getList("data.dataSets.series").stream().map(Map::size))
                .containsExactly(1, 2);
    }

    @Test
    void aFinancialYearIsAValueWithItsDaysAndItsName() {
        push("D475,NFHS-ANC1,FY2017-18,40,normal,survey");

        var time = get(NFHS + "/A.D475.NFHS-ANC1?c[TIME_PERIOD]=2017-04-01/P1Y").jsonPath();

        var value = "data.structures[0].dimensions.observation[0].values[0].";
        assertThat(time.getString(value + "value")).isEqualTo("2017-04-01/P1Y");
        assertThat(time.getString(value + "id")).isNull();
        assertThat(time.getString(value + "name")).isEqualTo("April 2017 – March 2018");
        assertThat(time.getString(value + "start")).isEqualTo("2017-04-01T00:00:00Z");
        assertThat(time.getString(value + "end")).isEqualTo("2018-03-31T23:59:59Z");
    }

    @Test
    void unitsCommentsAndHalvesOfRatiosAreAttributes() {
        Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,numerator,denominator,dataset,note
                D475,NFHS-ANC1,2010,1,4,survey,a quarter of them
                """).then().statusCode(201);

        var line = get(NFHS + "/A.D475.NFHS-ANC1?c[TIME_PERIOD]=2010&format=sdmx-csv")
                .asString()
                .lines()
                .toList()
                .get(1);
        var list = get(BASE + "/structure/codelist/SOPAN/CL_UNIT_MEASURE_NFHS").jsonPath();

        assertThat(line).contains(",2010,25").endsWith(",PERCENT,a quarter of them,1,4");
        assertThat(list.getList("data.codelists[0].codes.id")).contains("PERCENT");
    }

    @Test
    void namesComeInTheLanguageThatIsAskedFor() {
        var hindi = given().header("Accept-Language", "hi, en;q=0.5").get(NFHS + "/A.D475.NFHS-ANC1");
        var french = given().header("Accept-Language", "fr").get(NFHS + "/A.D475.NFHS-ANC1");

        assertThat(hindi.header("Content-Language")).isEqualTo("hi");
        assertThat(french.header("Content-Language")).isEqualTo("en");
        assertThat(hindi.jsonPath().getString("data.structures[0].name"))
                .isNotBlank()
                .isNotEqualTo(french.jsonPath().getString("data.structures[0].name"));
        assertThat(hindi.header("ETag")).isNotEqualTo(french.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /A.D381.X.Y.Z?                                       | four
                    ?c[COLOUR]=A                                         | cannot be filtered
                    ?c[REF_AREA]=D381&c[REF_AREA]=D383                   | filtered twice
                    ?c[REF_AREA]=ge:D381                                 | have no order
                    ?c[REF_AREA]=like:D381                               | not understood
                    ?c[TIME_PERIOD]=ge:someday                           | not readable
                    ?c[TIME_PERIOD]=sw:20                                | not understood of TIME_PERIOD
                    ?attributes=COLOUR                                   | COLOUR
                    ?updatedAfter=yesterday                              | not an instant
                    ?asOf=2999-01-01T00:00:00Z                           | later than now
                    """)
    void whatIsNotUnderstoodIsNamed(String query, String reason) {
        ProblemAssert.assertThat(read(NFHS + query))
                .is(ErrorCode.INVALID_PARAMETER)
                .says(reason);
    }

    @Test
    void whatIsNotThereOrNotOpenOrNotOfferedIsSaid() {
        ProblemAssert.assertThat(read(BASE + "/data/dataflow/SOPAN/NONE/1.0")).is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(read(BASE + "/data/dataflow/SOPAN/ADP/1.0")).is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(read(BASE + "/structure/codelist/SOPAN/CL_NONE/1.0"))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(read(NFHS + "?format=csv"))
                .is(ErrorCode.NOT_ACCEPTABLE)
                .says("sdmx-json, sdmx-csv");
        for (var query : List.of("?firstNObservations=0", "?dimensionAtObservation=REF_AREA", "?measures=PRICE")) {
            assertThat(read(NFHS + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    private static String push(String... rows) {
        var csv = "area,indicator,period,value,status,dataset\n" + String.join("\n", rows) + "\n";
        var answer = Pushes.csv(Pushes.direct(), "", csv);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath().getString("acceptedAt");
    }

    private static Response get(String address) {
        var answer = read(address);
        assertThat(answer.statusCode()).as(address + " " + answer.asString()).isEqualTo(200);
        return answer;
    }

    private static Response read(String address) {
        return given().urlEncodingEnabled(false)
                .get(address.replace("[", "%5B")
                        .replace("]", "%5D")
                        .replace("?&", "?")
                        .replaceFirst("[?]$", ""));
    }
}
