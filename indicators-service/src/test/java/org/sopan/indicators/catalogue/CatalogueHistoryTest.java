package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// The catalogue as it was: any version of it can be read, and what each version changed.
@QuarkusTest
class CatalogueHistoryTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void anEarlierVersionIsReadByItsNumberAndByTheTime() {
        long first = load("TH-A", "One");
        var between = definedAt(first);
        long second = load("TH-A", "Two");

        var now = given().get("/v1/indicators/TH-A").jsonPath().getString("names.en");
        var then = given().get("/v1/indicators/TH-A?version=" + first).jsonPath();
        var before = given().get("/v1/indicators/TH-A?version=" + (first - 1));
        var asOf = given().get("/v1/indicators/TH-A?asOf=" + between).jsonPath();
        var listed = given().get("/v1/programmes/TH-A?version=" + first).jsonPath();

        assertThat(second).isEqualTo(first + 1);
        assertThat(now).isEqualTo("Two");
        assertThat(then.getString("names.en")).isEqualTo("One");
        ProblemAssert.assertThat(before).is(ErrorCode.NOT_FOUND).says("TH-A");
        assertThat(asOf.getString("names.en")).isEqualTo("One");
        assertThat(listed.getString("names.en")).isEqualTo("One");
        assertThat(given().get("/v1/providers/th-a?version=" + first).statusCode())
                .isEqualTo(200);
        assertThat(given().get("/v1/areas?level=state&limit=100&version=" + first)
                        .jsonPath()
                        .getList("items"))
                .hasSizeGreaterThanOrEqualTo(36);
    }

    @Test
    void theVersionsAndWhatEachChangedAreListed() {
        load("TH-B", "One");
        long version = load("TH-B", "Two");

        var newest = given().get("/v1/catalogue/versions?limit=2").jsonPath();
        var changes = given().get("/v1/catalogue/versions/" + version + "/changes?limit=2");

        assertThat(newest.getLong("items[0].version")).isEqualTo(version);
        assertThat(newest.getLong("items[1].version")).isEqualTo(version - 1);
        assertThat(newest.getString("items[0].cause")).isEqualTo("TH-B");
        assertThat(newest.getMap("items[0].counts.indicator")).isEqualTo(Map.of("added", 0, "changed", 1));
        assertThat(newest.getMap("items[1].counts.indicator")).isEqualTo(Map.of("added", 1, "changed", 0));
        assertThat(changes.jsonPath().getList("items.code")).containsExactly("TH-B", "TH-B");
        assertThat(changes.jsonPath().getList("items.change")).containsExactly("changed", "changed");
        assertThat(changes.jsonPath().getList("items.kind")).isEqualTo(List.of("indicator", "programme"));
        var older = given().get("/v1/catalogue/versions?limit=2&cursor=" + newest.getString("next"))
                .jsonPath();
        assertThat(older.getLong("items[0].version")).isEqualTo(version - 2);
    }

    @Test
    void aMomentThatNeverWasIsRefused() {
        var unknown = given().get("/v1/areas?version=999999");
        var both = given().get("/v1/areas/D445?version=1&asOf=2026-01-01T00:00:00Z");
        var unreadable = given().get("/v1/programmes?asOf=yesterday");
        var toCome = given().get("/v1/providers?asOf=2199-01-01T00:00:00Z");
        var changes = given().get("/v1/catalogue/versions/999999/changes");
        var empty = given().get("/v1/areas?asOf=1999-01-01T00:00:00Z");

        ProblemAssert.assertThat(unknown).is(ErrorCode.INVALID_PARAMETER).says("999999");
        ProblemAssert.assertThat(both).is(ErrorCode.INVALID_PARAMETER).says("one of them");
        ProblemAssert.assertThat(unreadable).is(ErrorCode.INVALID_PARAMETER).says("yesterday");
        ProblemAssert.assertThat(toCome).is(ErrorCode.INVALID_PARAMETER).says("still to come");
        ProblemAssert.assertThat(changes).is(ErrorCode.NOT_FOUND).says("999999");
        assertThat(empty.jsonPath().getList("items")).isEmpty();
    }

    private static long load(String code, String name) {
        var pack = """
                {"code": "%1$s", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [{"code": "%1$s", "names": {"en": "%2$s"}, "unit": "%%", "direction": "higher",
                                 "decimals": 2, "nameConfirmed": true}],
                 "programmes": [{"code": "%1$s", "names": {"en": "%2$s"}, "source": "made up", "licence": "none",
                   "openLive": false, "membershipOpen": false, "dataset": "t-history",
                   "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["%1$s"]}], "members": []}],
                 "providers": [{"code": "%3$s", "names": {"en": "Made up"}, "areas": ["S24"], "indicators": ["%1$s"],
                                "datasets": ["t-history"]}]}""".formatted(code, name, code.toLowerCase(Locale.ROOT));
        var loaded = Packs.put(code, pack);
        loaded.then().statusCode(200);
        return loaded.jsonPath().getLong("catalogueVersion");
    }

    private static Instant definedAt(long version) {
        var found = given().get("/v1/catalogue/versions?limit=1").jsonPath();
        assertThat(found.getLong("items[0].version")).isEqualTo(version);
        return Instant.parse(found.getString("items[0].definedAt"));
    }
}
