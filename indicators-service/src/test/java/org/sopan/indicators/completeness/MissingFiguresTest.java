package org.sopan.indicators.completeness;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.testkit.TestToken;

/// Absence of data is a finding.
@QuarkusTest
class MissingFiguresTest {

    private static final String CALENDAR = """
            {"frequency": "monthly", "opensDayAfterEnd": 1, "closesDayAfterEnd": %d, "graceDays": 5,
             "freezeDayAfterEnd": 90, "publishDayAfterEnd": 99}""";

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    CloseCalendars closeCalendars;

    @Inject
    CompletenessSettings settings;

    @BeforeEach
    void programme() {
        Packs.loadAll();
        Packs.put("T-MISS", """
                        {"code": "T-MISS", "names": {"en": "Made up"}, "version": "1", "source": "tests", "licence": "none",
                         "indicators": [
                           {"code": "TM-1", "names": {"en": "One"}, "unit": "%%", "direction": "higher",
                            "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                           {"code": "TM-2", "names": {"en": "Two"}, "unit": "%%", "direction": "higher",
                            "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true}],
                         "programmes": [
                           {"code": "T-MISS", "names": {"en": "Made up"}, "source": "tests", "licence": "none",
                            "openLive": false, "membershipOpen": false, "dataset": "t-miss", "calendar": %s,
                            "stateCalendars": [{"state": "S23", "calendar": %s}],
                            "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["TM-1", "TM-2"]}],
                            "members": [{"area": "D396", "from": "2015-01-01"}, {"area": "D475", "from": "2015-01-01"},
                                        {"area": "D476", "from": "2015-01-01"}]}],
                         "providers": [
                           {"code": "tm-s27", "names": {"en": "State"}, "areas": ["S27"], "indicators": ["TM-*"],
                            "datasets": ["t-miss"]}]}""".formatted(CALENDAR.formatted(15), CALENDAR.formatted(45)))
                .then()
                .statusCode(200);
    }

    @Test
    void whatHadNotComeWhenACalendarClosedIsToldOncePerProvider() throws SQLException {
        push("D475,TM-1,2016-01,50", "D475,TM-2,2016-01,50", "D476,TM-2,2016-01,50");
        assertThat(closed(LocalDate.parse("2016-02-20"))).doesNotContain("2016-01 IN 2016-02-20");
        assertThat(closed(LocalDate.parse("2016-02-21"))).contains("2016-01 IN 2016-02-20");

        close(LocalDate.parse("2016-02-21"));

        var found = findings("tm-s27");
        assertThat(found.getList("items.findAll { it.period == '2016-01' }")).hasSize(1);
        var finding = "items.find { it.period == '2016-01' }.";
        assertThat(found.getString(finding + "area")).isEqualTo("S27");
        assertThat(found.getString(finding + "programme")).isEqualTo("T-MISS");
        assertThat(found.getString(finding + "severity")).isEqualTo("warning");
        assertThat(found.getString(finding + "submission")).isNull();
        assertThat(found.getString(finding + "evidence"))
                .isEqualTo("1 of 4 figures that T-MISS expects of tm-s27 for 2016-01 had not come when its calendar"
                        + " closed on 2016-02-20: TM-1:D476");
        var id = found.getString(finding + "id");
        assertThat(announced(id)).isEqualTo(1);
        close(LocalDate.parse("2016-02-21"));
        assertThat(findings("tm-s27").getList("items.findAll { it.period == '2016-01' }.id"))
                .containsExactly(id);
        assertThat(announced(id)).isEqualTo(1);
    }

    @Test
    void aStateWithACalendarOfItsOwnIsToldByThat() {
        assertThat(closed(LocalDate.parse("2017-03-23"))).contains("2017-01 S23 2017-03-22", "2017-02 IN 2017-03-20");

        close(LocalDate.parse("2017-03-23"));

        var told = findings("direct").<String>getList("items.findAll { it.programme == 'T-MISS' }.evidence");
        assertThat(told).anyMatch(each -> each.contains("2 of 2") && each.contains("TM-1:D396, TM-2:D396"));
        assertThat(findings("direct").<String>getList("items.findAll { it.period == '2017-02' }.evidence"))
                .noneMatch(each -> each.contains("D396"));
    }

    private List<String> closed(LocalDate day) {
        return job(day).closed(programme("T-MISS"), day).stream()
                .map(each -> each.period() + " " + each.state() + " " + each.day())
                .toList();
    }

    private void close(LocalDate day) {
        CurrentReach.forItself(() -> {
            job(day).closed(programme("T-MISS"), day).forEach(each -> closeCalendars.close(each, programme("T-MISS")));
            return day;
        });
    }

    private CloseByCalendar job(LocalDate day) {
        Instant morning = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        return new CloseByCalendar(catalogue, closeCalendars, settings, Clock.fixed(morning, ZoneOffset.UTC));
    }

    private Programme programme(String code) {
        return catalogue.get().findProgramme(new ProgrammeCode(code)).orElseThrow();
    }

    private static void push(String... rows) {
        Pushes.csv(Pushes.as(TestToken.of("key_tm").provider("tm-s27")), "", Pushes.rows("t-miss", rows))
                .then()
                .statusCode(201);
    }

    private static JsonPath findings(String provider) {
        return given().auth()
                .oauth2(TestToken.of("key_nation").sign())
                .get("/v1/findings?code=missing&limit=1000&provider=" + provider)
                .jsonPath();
    }

    private static int announced(String finding) throws SQLException {
        try (var connection = CutConnections.connection();
                var query = connection.prepareStatement(
                        "select count(*) from event_log where type = 'sopan.finding.changed.v1' and payload ->> 'finding' = ?")) {
            query.setString(1, finding);
            try (var row = query.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
