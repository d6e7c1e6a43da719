package org.sopan.indicators.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
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
        Pushes.csv(Pushes.direct(), "", Packs.text("nfhs/figures/S22.csv"))
                .then()
                .statusCode(201);
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
        assertThat(history).hasSize(3);
        assertThat(history.get(1)).contains(",2012,41,A,1,");
        assertThat(history.get(2)).contains(",2012,42,A,2,");
        assertThat(gone.get(1)).startsWith("dataflow,SOPAN:NFHS(1.0),D,A,D475,NFHS-ANC1,survey,2012,,O,3,");
        assertThat(nothing).hasSize(1);
        var sets = get(NFHS + "/A.D475.NFHS-ANC1.survey?c[TIME_PERIOD]=2012&includeHistory=true")
                .jsonPath();
        assertThat(sets.getList("data.dataSets.action")).containsExactly("Information", "Information", "Information");
    }

    @Test
    void structuresAreReadWithWhatTheyReferTo() {
        var flows = get(BASE + "/structure/dataflow/*/*/*").jsonPath();
        var whole = get(BASE + "/structure/dataflow/SOPAN/NFHS/1.0?references=descendants")
                .jsonPath();
        var list = get(BASE + "/structure/codelist/SOPAN/CL_AREA_NFHS/~").jsonPath();
        var parents = get(BASE + "/structure/datastructure/SOPAN/DSD_NFHS/1.0?references=parents")
                .jsonPath();

        assertThat(flows.getList("data.dataflows.id")).contains("ADP", "ABP", "NFHS");
        assertThat(flows.getMap("data")).containsOnlyKeys("dataflows");
        assertThat(whole.getList("data.dataStructures[0].dataStructureComponents.dimensionList.dimensions.id"))
                .containsExactly("FREQ", "REF_AREA", "INDICATOR", "SOURCE");
        assertThat(whole.getString("data.dataflows[0].structure"))
                .isEqualTo("urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=SOPAN:DSD_NFHS(1.0)");
        assertThat(whole.getList("data.codelists.id"))
                .contains("CL_FREQ", "CL_AREA_NFHS", "CL_INDICATOR_NFHS", "CL_OBS_STATUS");
        assertThat(whole.getList("data.conceptSchemes[0].concepts.id")).contains("OBS_VALUE", "REVISION", "UPDATED");
        assertThat(list.getList("data.codelists[0].codes.id")).contains("D381");
        assertThat(parents.getList("data.dataflows.id")).containsExactly("NFHS");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /A.D381?                                             | four
                    ?c[OBS_STATUS]=A                                     | cannot be filtered
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

    private static String push(String row) {
        var answer = Pushes.csv(Pushes.direct(), "", "area,indicator,period,value,status,dataset\n" + row + "\n");
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
