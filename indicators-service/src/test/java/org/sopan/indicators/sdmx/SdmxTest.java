package org.sopan.indicators.sdmx;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class SdmxTest {

    private static final String BASE = "/sdmx/observations/2.1";

    @BeforeEach
    void figures() {
        Packs.loadAll();
        Pushes.survey("S22");
    }

    /// That a standard client understands it is shown through the gateway, by the acceptance tests.
    @Test
    void aSeriesHoldsTheFiguresThatCount() {
        var series = given().get(BASE + "/data/SOPAN,NFHS,1.0/A.D381.NFHS-ANC1.survey/all")
                .xmlPath();
        var expected = given().get("/v1/observations?area=D381&indicator=NFHS-ANC1&dataset=survey&status=normal")
                .jsonPath();

        assertThat(series.getString("GenericData.DataSet.Series.SeriesKey.Value.@value"))
                .contains("A", "D381", "NFHS-ANC1", "survey");
        assertThat(series.getString("GenericData.DataSet.Series.Obs.ObsDimension.@value"))
                .contains(expected.getString("items[-1].period"));
        assertThat(series.getString("GenericData.DataSet.Series.Obs.ObsValue.@value"))
                .contains(expected.getString("items[-1].value"));
    }

    @Test
    void detailSaysHowMuchOfASeriesComes() {
        var address = BASE + "/data/NFHS/A.D381.NFHS-ANC1.survey/all?detail=";

        var full = given().get(address + "full").asString();
        var values = given().get(address + "dataonly").asString();
        var keys = given().get(address + "serieskeysonly").asString();

        assertThat(full).contains("<generic:ObsValue", "id=\"OBS_STATUS\"", "id=\"UNIT_MEASURE\"", "id=\"REVISION\"");
        assertThat(values).contains("<generic:ObsValue").doesNotContain("<generic:Attributes");
        assertThat(keys).contains("<generic:SeriesKey").doesNotContain("<generic:Obs");
    }

    @Test
    void listsThatGrowAreNotFinal() {
        assertThat(given().get(BASE + "/codelist/SOPAN/CL_AREA_NFHS/latest").asString())
                .contains("isFinal=\"false\"")
                .doesNotContain("isFinal=\"true\"");
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
