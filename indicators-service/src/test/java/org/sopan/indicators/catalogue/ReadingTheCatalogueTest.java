package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class ReadingTheCatalogueTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void anAreaIsReadByACodeInAnySpellingWithItsContext() {
        var area = given().get("/v1/areas/d3").jsonPath();

        assertThat(area.getString("code")).isEqualTo("D003");
        assertThat(area.getString("names.en")).isEqualTo("Baramulla");
        assertThat(area.getString("names.hi")).isEqualTo("बारामूला");
        assertThat(area.getList("aliases")).containsExactly("Baramula");
        assertThat(area.getString("state")).isEqualTo("S01");
        assertThat(area.getInt("context.features.population")).isEqualTo(1008039);
    }

    @Test
    void areasAreListedByLevelAndWhatTheyLieIn() {
        var districts =
                given().get("/v1/areas?level=district&within=S27&limit=1000").jsonPath();
        var dohad = given().get("/v1/areas?name=dahod&level=district").jsonPath();

        assertThat(districts.getList("items")).hasSize(36);
        assertThat(new HashSet<>(districts.getList("items.state"))).containsExactly("S27");
        assertThat(dohad.getList("items.code")).containsExactly("D445");
    }

    @Test
    void pagesGoThroughAllAreasOnce() {
        var seen = new HashSet<Object>();
        var cursor = "";
        int pages = 0;
        do {
            var page =
                    given().get("/v1/areas?level=district&limit=300" + cursor).jsonPath();
            seen.addAll(page.getList("items.code"));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
            pages++;
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(763);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void aReaderWhoHasTheAnswerIsToldSo() {
        var first = given().get("/v1/programmes/NFHS");

        var second = given().header("If-None-Match", first.header("ETag")).get("/v1/programmes/NFHS");

        assertThat(first.jsonPath().getList("members")).hasSize(112);
        assertThat(first.jsonPath().getString("periods[1].label")).isEqualTo("NFHS-5, 2019–21");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asByteArray()).isEmpty();
    }

    @Test
    void indicatorsOfAProgrammeCarryRangeUnitAndWhetherTheirNameIsConfirmed() {
        var all = given().get("/v1/indicators?programme=ADP&limit=200").jsonPath();
        var one = given().get("/v1/indicators/ADP-HN-01").jsonPath();

        assertThat(all.getList("items")).hasSize(81);
        assertThat(one.getBoolean("nameConfirmed")).isFalse();
        assertThat(one.getString("group.names.en")).isEqualTo("Antenatal care");
        assertThat(one.getInt("rangeHigh")).isEqualTo(100);
    }

    @Test
    void whatIsNotThereIsNamed() {
        ProblemAssert.assertThat(given().get("/v1/areas/D999"))
                .is(ErrorCode.NOT_FOUND)
                .says("D999");
        ProblemAssert.assertThat(given().get("/v1/areas/X1"))
                .is(ErrorCode.INVALID_PARAMETER)
                .says("X1", "S27");
        ProblemAssert.assertThat(given().get("/v1/indicators/NOPE-1"))
                .is(ErrorCode.NOT_FOUND)
                .says("NOPE-1");
        ProblemAssert.assertThat(given().get("/v1/indicators?programme=NOPE"))
                .is(ErrorCode.NOT_FOUND)
                .says("NOPE");
        ProblemAssert.assertThat(given().get("/v1/programmes/NOPE"))
                .is(ErrorCode.NOT_FOUND)
                .says("NOPE");
        ProblemAssert.assertThat(given().get("/v1/providers/nope"))
                .is(ErrorCode.NOT_FOUND)
                .says("nope");
        ProblemAssert.assertThat(given().get("/v1/packs/NOPE"))
                .is(ErrorCode.NOT_FOUND)
                .says("NOPE");
    }
}
