package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class LoadingPacksTest {

    @Inject
    DataSource database;

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void thePacksHoldWhatTheySay() {
        assertThat(count("select count(*) from definition where kind = 'area'")).isGreaterThanOrEqualTo(8023);
        assertThat(count("select jsonb_array_length(body->'members') from definition where kind = 'programme' "
                        + "and code = 'ADP' and version = 1"))
                .isEqualTo(112);
        assertThat(count("select count(distinct code) from definition where kind = 'indicator' and code like 'ADP-%'"))
                .isEqualTo(81);
        assertThat(count("select count(distinct code) from definition where kind = 'group'"))
                .isEqualTo(49);
        assertThat(count("select count(distinct code) from definition where kind = 'indicator' and code like 'ABP-%'"))
                .isEqualTo(39);
        assertThat(count("select count(distinct code) from definition where kind = 'indicator' and code like 'NFHS-%'"))
                .isEqualTo(34);
        assertThat(count("select count(*) from definition where kind = 'area-context'"))
                .isEqualTo(640);
        assertThat(count("select count(distinct code) from definition where kind = 'boundary-event' and pack = 'LGD'"))
                .isEqualTo(11);
        assertThat(count("select count(distinct code) from definition where kind = 'provider' and pack = 'ABP'"))
                .isEqualTo(36);
    }

    @Test
    void aPackThatIsLoadedAgainChangesNothingAndAnnouncesNothing() {
        long before = count("select count(*) from event_log");

        var again = Packs.put("NFHS", Packs.text("nfhs/pack.json"));

        again.then().statusCode(200);
        assertThat(again.jsonPath().getInt("counts.indicator.unchanged")).isEqualTo(34);
        assertThat(again.jsonPath().getInt("counts.indicator.added")).isZero();
        assertThat(again.jsonPath().getInt("counts.programme.changed")).isZero();
        assertThat(count("select count(*) from event_log where topic = 'sopan.catalogue.v1'"))
                .isLessThanOrEqualTo(before);
        assertThat(count("select max(version) from definition where kind = 'indicator' and code = 'NFHS-ANC1'"))
                .isEqualTo(1);
    }

    @Test
    void onlyWhatChangedIsAnnouncedWithItsNewVersion() {
        var pack = """
                {"code": "T-CHANGE", "names": {"en": "Test"}, "version": "1", "source": "test", "licence": "none",
                 "indicators": [
                  {"code": "T-CH-1", "names": {"en": "One"}, "unit": "%%", "direction": "higher", "decimals": 1, "nameConfirmed": true},
                  {"code": "T-CH-2", "names": {"en": "%s"}, "unit": "%%", "direction": "lower", "decimals": 1, "nameConfirmed": true}]}
                """;
        Packs.put("T-CHANGE", pack.formatted("Two")).then().statusCode(200);

        var changed = Packs.put("T-CHANGE", pack.formatted("Two, renamed"));

        assertThat(changed.jsonPath().getMap("counts.indicator"))
                .containsEntry("added", 0)
                .containsEntry("changed", 1)
                .containsEntry("unchanged", 1);
        assertThat(count("select count(*) from event_log where key = 'indicator/T-CH-1'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from event_log where key = 'indicator/T-CH-2'"))
                .isEqualTo(2);
        assertThat(given().get("/v1/indicators/T-CH-2").jsonPath().getString("names.en"))
                .isEqualTo("Two, renamed");
    }

    @Test
    void aPackThatNamesWhatDoesNotExistIsRefusedWithEveryErrorAndLeavesNothing() {
        var pack = """
                {"code": "T-WRONG", "names": {"en": "Test"}, "version": "1", "source": "test", "licence": "none",
                 "providers": [{"code": "t-wrong", "names": {"en": "T"}, "areas": ["D999", "S99"], "indicators": ["*"], "datasets": ["*"]}]}
                """;

        var refused = Packs.put("T-WRONG", pack);

        ProblemAssert.assertThat(refused)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("T-WRONG", "D999")
                .hasError("provider/t-wrong/areas", "area-unknown");
        assertThat(refused.jsonPath().getList("errors")).hasSize(2);
        assertThat(given().get("/v1/providers/t-wrong").statusCode()).isEqualTo(404);
    }

    @Test
    void aPackNeedsTheScopeAndTheCodeOfItsAddress() {
        var pack = Packs.text("nfhs/pack.json");

        var anonymous = given().contentType("application/json").body(pack).put("/v1/packs/NFHS");
        var reporter = given().auth()
                .oauth2(TestToken.of("key_r").scopes(Scope.OBSERVATIONS_WRITE).sign())
                .contentType("application/json")
                .body(pack)
                .put("/v1/packs/NFHS");
        var elsewhere = Packs.put("ADP", pack);

        ProblemAssert.assertThat(anonymous).is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(reporter).is(ErrorCode.FORBIDDEN).says("catalogue:write");
        ProblemAssert.assertThat(elsewhere).is(ErrorCode.VALIDATION_FAILED).says("ADP", "NFHS");
    }

    private long count(String sql) {
        try (var connection = database.getConnection();
                var query = connection.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
