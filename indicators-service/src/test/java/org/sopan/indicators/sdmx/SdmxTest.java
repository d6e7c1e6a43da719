package org.sopan.indicators.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import sdmxdl.Detail;
import sdmxdl.Flow;
import sdmxdl.FlowRef;
import sdmxdl.Key;
import sdmxdl.Languages;
import sdmxdl.Query;
import sdmxdl.web.SdmxWebManager;
import sdmxdl.web.WebSource;

@QuarkusTest
class SdmxTest {

    private static final String BASE = "/sdmx/observations/2.1";
    private static final FlowRef NFHS = FlowRef.of("SOPAN", "NFHS", "1.0");

    @BeforeEach
    void figures() {
        Packs.loadAll();
        Pushes.csv(Pushes.direct(), "", Packs.text("nfhs/figures/S22.csv"))
                .then()
                .statusCode(201);
    }

    @Test
    void aStandardClientListsFlowsAndPullsASeries() throws IOException {
        var source = WebSource.builder()
                .id("SOPAN")
                .driver("RI_SDMX21")
                .endpointOf("http://localhost:" + RestAssured.port + BASE)
                .build();
        try (var connection = SdmxWebManager.ofServiceLoader().getConnection(source, Languages.ANY)) {
            assertThat(connection.getFlows()).extracting(Flow::getRef).contains(NFHS);
            var structure = connection.getStructure(NFHS);
            assertThat(structure.getDimensionList())
                    .extracting("id")
                    .containsExactly("FREQ", "REF_AREA", "INDICATOR", "SOURCE");

            var query = Query.builder()
                    .key(Key.parse("A.D381.NFHS-ANC1.survey"))
                    .detail(Detail.FULL)
                    .build();
            var series = connection.getData(NFHS, query).getData();

            assertThat(series).hasSize(1);
            var expected = given().get("/v1/observations?area=D381&indicator=NFHS-ANC1&dataset=survey&status=normal")
                    .jsonPath();
            assertThat(series.iterator().next().getObsList())
                    .extracting(obs -> obs.getPeriod().getStartAsShortString(), obs -> (float) obs.getValue())
                    .contains(tuple(
                            expected.getString("items[-1].period") + "-01-01", expected.getFloat("items[-1].value")));
        }
    }

    @Test
    void everySpellingOfAnAddressIsUnderstood() {
        for (var address : new String[] {
            "/dataflow/all/all/latest",
            "/dataflow/SOPAN/NFHS/1.0",
            "/datastructure/SOPAN/DSD_NFHS/1.0?references=children",
            "/datastructure/all/DSD_NFHS/latest/",
            "/codelist/SOPAN/CL_INDICATOR_NFHS/latest",
            "/data/NFHS/.D381+D383.NFHS-ANC1./all",
            "/data/SOPAN%2CNFHS%2C1.0/A.D381.NFHS-ANC1.survey/all?detail=serieskeysonly",
            "/data/SOPAN,NFHS,latest/.../all?startPeriod=2020&endPeriod=2020"
        }) {
            var answer =
                    given().urlEncodingEnabled(false).accept("application/xml").get(BASE + address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.contentType()).as(address).startsWith("application/vnd.sdmx.");
        }
    }

    @Test
    void whatIsNotThereAndWhatIsNotOpenIsSaid() {
        ProblemAssert.assertThat(given().get(BASE + "/dataflow/SOPAN/NONE/latest"))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(given().get(BASE + "/data/NFHS/A.D381/all"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("four");
        ProblemAssert.assertThat(given().get(BASE + "/data/ADP/.../all")).is(ErrorCode.UNAUTHENTICATED);
    }
}
