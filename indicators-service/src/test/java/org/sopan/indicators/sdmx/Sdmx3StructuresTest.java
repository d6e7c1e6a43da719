package org.sopan.indicators.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// Structures, what there is of them, and the shape of every message.
@QuarkusTest
class Sdmx3StructuresTest {

    private static final String BASE = "/sdmx/observations/3.0";
    private static final String NFHS = BASE + "/data/dataflow/SOPAN/NFHS/1.0";

    @BeforeEach
    void figures() {
        Packs.loadAll();
        Pushes.survey("S22");
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

    @Test
    void whatThereIsFillsPickers() {
        var there = get(BASE + "/availability/dataflow/SOPAN/NFHS/1.0/A.D381.NFHS-ANC1,A.D383.NFHS-ANC1")
                .jsonPath();
        var areas = get(BASE + "/availability/dataflow/SOPAN/NFHS/*/A.*.NFHS-ANC1/REF_AREA?c[REF_AREA]=sw:D38")
                .jsonPath();

        var region = "data.dataConstraints[0].cubeRegions[0].keyValues";
        assertThat(there.getList(region + ".id"))
                .containsExactly("FREQ", "REF_AREA", "INDICATOR", "SOURCE", "TIME_PERIOD");
        assertThat(there.getList(region + "[1].values.value")).containsExactly("D381", "D383");
        assertThat(there.getList(region + "[2].values.value")).containsExactly("NFHS-ANC1");
        assertThat(there.getString(region + "[4].timeRange.endPeriod.period")).isEqualTo("2020");
        assertThat(there.getList("data.dataConstraints[0].annotations.title")).containsExactly("2", "4");
        assertThat(areas.getList(region + ".id")).containsExactly("REF_AREA");
        assertThat(areas.getList(region + "[0].values.value"))
                .contains("D381", "D383")
                .doesNotContain("D475");
        ProblemAssert.assertThat(read(BASE + "/availability/dataflow/SOPAN/ADP"))
                .is(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void whatIsLeftOutAtTheEndOfAnAddressIsAll() {
        assertThat(get(BASE + "/structure/dataflow").jsonPath().getList("data.dataflows.id"))
                .contains("ADP", "NFHS");
        assertThat(get(BASE + "/structure/dataflow/SOPAN").jsonPath().getList("data.dataflows.id"))
                .contains("ADP", "NFHS");
        assertThat(get(BASE + "/structure/dataflow/SOPAN/NFHS").jsonPath().getList("data.dataflows.id"))
                .containsExactly("NFHS");
        assertThat(get(BASE + "/data/dataflow/SOPAN/NFHS?c[REF_AREA]=D381&format=sdmx-csv")
                        .asString()
                        .lines())
                .hasSize(1 + 68);
    }

    @Test
    void messagesFollowThePublishedSchema() {
        Pushes.csv(Pushes.direct(), "", """
                area,indicator,period,value,status,dataset
                D475,NFHS-ANC1,FY2018-19,40,normal,survey
                D475,NFHS-ANC1,FY2018-19-Q2,,suppressed,survey
                """).then().statusCode(201);
        for (var query : List.of(
                "/A.D475.NFHS-ANC1.survey",
                "/*.D475.NFHS-ANC1?dimensionAtObservation=AllDimensions",
                "/*.D475.NFHS-ANC1?includeHistory=true",
                "/*.D475.NFHS-ANC1?updatedAfter=2020-01-01T00:00:00Z",
                "/*.D475?attributes=none&measures=none",
                "/*.*.*.nothing")) {
            assertThat(SdmxJsonRules.ofData(get(NFHS + query).asString()))
                    .as(query)
                    .isEmpty();
        }
        for (var address : List.of(
                "/structure/dataflow/SOPAN/NFHS/1.0?references=descendants",
                "/structure/codelist",
                "/structure/conceptscheme/SOPAN",
                "/availability/dataflow/SOPAN/NFHS/1.0/*.D475",
                "/availability/dataflow/SOPAN/NFHS/1.0/*.*.*.nothing")) {
            assertThat(SdmxJsonRules.ofStructures(get(BASE + address).asString()))
                    .as(address)
                    .isEmpty();
        }
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
