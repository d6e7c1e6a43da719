package org.sopan.indicators.completeness;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class CompletenessTest {

    /// A month whose calendar, of a hundred days, is open whenever this runs; and one whose is long over.
    private final String openMonth =
            YearMonth.now(ZoneOffset.UTC).minusMonths(1).toString();

    /// Open as well.
    private final String otherMonth =
            YearMonth.now(ZoneOffset.UTC).minusMonths(2).toString();

    private final String closedMonth =
            YearMonth.now(ZoneOffset.UTC).minusMonths(24).toString();

    @BeforeEach
    void programmes() {
        Packs.loadAll();
        var pack = """
                {"code": "T-COMPLETE", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [
                   {"code": "TC-MONTHLY", "names": {"en": "Monthly"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TC-OTHER", "names": {"en": "Monthly too"}, "unit": "%", "direction": "higher",
                    "frequency": "monthly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true},
                   {"code": "TC-QUARTERLY", "names": {"en": "Quarterly"}, "unit": "%", "direction": "higher",
                    "frequency": "quarterly", "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true}],
                 "programmes": [
                   {"code": "TC", "names": {"en": "Made up"}, "source": "made up", "licence": "none", "openLive": false,
                    "membershipOpen": false, "dataset": "self-reported",
                    "calendar": {"frequency": "monthly", "opensDayAfterEnd": 1, "closesDayAfterEnd": 90, "graceDays": 10,
                                 "freezeDayAfterEnd": 120, "publishDayAfterEnd": 130},
                    "stateCalendars": [
                      {"state": "S09", "calendar": {"frequency": "monthly", "opensDayAfterEnd": 1, "closesDayAfterEnd": 980,
                       "graceDays": 10, "freezeDayAfterEnd": 995, "publishDayAfterEnd": 1000}}],
                    "themes": [{"code": "all", "names": {"en": "All"},
                                "indicators": ["TC-MONTHLY", "TC-OTHER", "TC-QUARTERLY"]}],
                    "members": [{"area": "D396", "from": "2018-01-05"}, {"area": "D397", "from": "2018-01-05"},
                                {"area": "D475", "from": "2018-01-05"},
                                {"area": "D476", "from": "2018-01-05", "to": "2019-01-01"},
                                {"area": "D118", "from": "2018-01-05"}]}],
                 "providers": [
                   {"code": "tc-s23", "names": {"en": "State"}, "areas": ["S23"], "indicators": ["TC-*"],
                    "datasets": ["self-reported"]},
                   {"code": "tc-d397", "names": {"en": "District"}, "areas": ["D397"], "indicators": ["TC-MONTHLY"],
                    "datasets": ["self-reported"]}]}
                """;
        Packs.put("T-COMPLETE", pack).then().statusCode(200);
    }

    @Test
    void whatCameAndWhatDidNotIsCountedPerAreaAndProvider() {
        push("D396,TC-MONTHLY," + openMonth + ",50,normal");
        push("D396,TC-OTHER," + openMonth + ",,missing");

        var report = read("period=" + openMonth);

        // Four members in that month, two monthly indicators; the quarterly one is not due in a month.
        assertThat(report.getInt("total.expected")).isEqualTo(8);
        var told = line(report, "D396", "direct");
        assertThat(told).containsExactly(2, 1, 1, 0, 1, 1);
        // Nobody sent these: one is asked of the district's own provider, the other of the state's.
        assertThat(line(report, "D397", "tc-d397")).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(line(report, "D397", "tc-s23")).containsExactly(1, 0, 0, 0, 1, 0);
        assertThat(report.getList("items.area")).doesNotContain("D476");
        assertThat(report.getString("closes")).isNotNull();
    }

    @Test
    void whatIsMonthlyAndSurveyedIsDueInEveryMonth() {
        var pack = """
                {"code": "T-MIXED", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [
                   {"code": "TX-BOTH", "names": {"en": "Both"}, "unit": "%", "direction": "lower",
                    "frequency": "monthly/survey", "decimals": 2, "nameConfirmed": true},
                   {"code": "TX-SURVEY", "names": {"en": "Surveyed"}, "unit": "%", "direction": "lower",
                    "frequency": "survey", "decimals": 2, "nameConfirmed": true},
                   {"code": "TX-OVER", "names": {"en": "Observed no more"}, "unit": "%", "direction": "lower",
                    "frequency": "monthly", "decimals": 2, "validTo": "2019-01-01", "nameConfirmed": true}],
                 "programmes": [
                   {"code": "TX", "names": {"en": "Made up"}, "source": "made up", "licence": "none", "openLive": true,
                    "membershipOpen": false, "dataset": "t-mixed",
                    "themes": [{"code": "all", "names": {"en": "All"},
                                "indicators": ["TX-BOTH", "TX-SURVEY", "TX-OVER"]}],
                    "members": [{"area": "D396", "from": "2018-01-05"}, {"area": "D397", "from": "2018-01-05"}]}]}
                """;
        Packs.put("T-MIXED", pack).then().statusCode(200);

        var month = given().get("/v1/programmes/TX/completeness?period=2024-03").jsonPath();
        var before =
                given().get("/v1/programmes/TX/completeness?period=2018-12").jsonPath();

        assertThat(month.getInt("total.expected")).isEqualTo(2);
        assertThat(before.getInt("total.expected")).isEqualTo(4);
    }

    @Test
    void whatComesAfterTheGraceIsLateAndItsDaysAreCounted() {
        push("D475,TC-MONTHLY," + closedMonth + ",50,normal");

        var report = read("period=" + closedMonth + "&within=S27");

        // The other monthly figure may be reported by keys without a provider only.
        assertThat(line(report, "D475", "direct")).containsExactly(2, 1, 0, 1, 1, 0);
        assertThat(report.getInt("items.find { it.provider == 'direct' }.daysAfterClose"))
                .isGreaterThan(300);
    }

    @Test
    void aStateWithACalendarOfItsOwnIsMeasuredByIt() {
        push("D118,TC-MONTHLY," + closedMonth + ",50,normal");

        var report = read("period=" + closedMonth + "&within=S09");

        assertThat(line(report, "D118", "direct")).containsExactly(2, 1, 1, 0, 1, 0);
        assertThat(report.getInt("items.find { it.provider == 'direct' }.daysAfterClose"))
                .isNegative();
    }

    @Test
    void aRoundOfASurveyIsExpectedOfAllMembersOnceItHasBegunToCome() {
        Pushes.survey("S22");

        var round = given().get("/v1/programmes/NFHS/completeness?period=2020&within=S22")
                .jsonPath();
        var other = given().get("/v1/programmes/NFHS/completeness?period=2011").jsonPath();

        assertThat(round.getInt("total.expected")).isEqualTo(340);
        assertThat(round.getInt("total.received") + round.getInt("total.missing"))
                .isEqualTo(340);
        assertThat(round.getInt("total.saidMissing")).isEqualTo(round.getInt("total.missing"));
        assertThat(round.getString("total.onTime")).as("NFHS has no calendar").isNull();
        assertThat(other.getInt("total.expected")).isZero();
    }

    @Test
    void pagesAndTheTableSayTheSame() {
        Pushes.survey("S22");
        var areas = new ArrayList<String>();
        var cursor = "";
        do {
            var page = given().get("/v1/programmes/NFHS/completeness?period=2020&limit=40" + cursor)
                    .jsonPath();
            areas.addAll(page.getList("items.area", String.class));
            cursor = page.getString("next") == null ? "" : "&cursor=" + page.getString("next");
        } while (!cursor.isEmpty());

        var csv = given().get("/v1/programmes/NFHS/completeness?period=2020&format=csv")
                .asString()
                .lines()
                .toList();

        assertThat(csv.getFirst()).startsWith("area,provider,expected,received,onTime,late,missing");
        assertThat(areas).isSorted().hasSize(csv.size() - 1);
        assertThat(given().get("/v1/programmes/NFHS/completeness?period=2020&incomplete=true&limit=1000")
                        .jsonPath()
                        .getList("items.counts.missing", Integer.class))
                .isNotEmpty()
                .allMatch(missing -> missing > 0);
    }

    @Test
    void aProgrammeThatIsNotOpenIsReadWithAKeyAndWithinItsReach() {
        var address = "/v1/programmes/TC/completeness?period=" + openMonth;
        ProblemAssert.assertThat(given().get(address)).is(ErrorCode.UNAUTHENTICATED);
        var state = given().auth()
                .oauth2(TestToken.of("key_tc").provider("tc-s23").sign())
                .get(address)
                .jsonPath();

        assertThat(state.getList("items.area")).isNotEmpty().allMatch(area -> !area.equals("D475"));
        ProblemAssert.assertThat(given().get("/v1/programmes/NONE/completeness?period=2020"))
                .is(ErrorCode.NOT_FOUND);
        assertThat(given().get("/v1/programmes/NFHS/completeness").statusCode()).isEqualTo(400);
        assertThat(given().get("/v1/programmes/NFHS/completeness?period=FY2020").statusCode())
                .isEqualTo(400);
    }

    @Test
    void dhis2sCompleteDateIsKeptAndShown() {
        var set = """
                {"dataSet": "pBOMPrpg1QX", "completeDate": "2026-05-14", "period": "%s", "orgUnit": "D397",
                 "dataValues": [{"dataElement": "TC-MONTHLY", "value": "41"}]}
                """.formatted(otherMonth.replace("-", ""));
        var xml = """
                <dataValueSet xmlns="http://dhis2.org/schema/dxf/2.0" completeDate="2026-05-16" period="%s" orgUnit="D397"/>
                """.formatted(otherMonth.replace("-", ""));

        var first = dhis2("application/json", set);
        var tried = dhis2("application/json", "?dryRun=true", set.replace("05-14", "05-29"));
        var nowhere = dhis2("application/json", set.replace("\"D397\"", "\"D001\""));
        var shown = read("period=" + otherMonth + "&within=D397&provider=tc-d397");
        var second = dhis2("application/xml", xml);
        var later = read("period=" + otherMonth + "&within=D397&provider=tc-d397");

        assertThat(first.jsonPath().getString("response.dataSetComplete"))
                .as(first.asString())
                .isEqualTo("2026-05-14");
        assertThat(tried.jsonPath().getString("response.dataSetComplete")).isEqualTo("false");
        assertThat(nowhere.jsonPath().getString("response.dataSetComplete")).isEqualTo("false");
        assertThat(shown.getList("items.declaredComplete")).containsExactly("2026-05-14");
        assertThat(second.jsonPath().getString("response.dataSetComplete"))
                .as(second.asString())
                .isEqualTo("2026-05-16");
        assertThat(later.getList("items.declaredComplete")).containsExactly("2026-05-16");
    }

    private static List<Integer> line(JsonPath report, String area, String provider) {
        var one = "items.find { it.area == '" + area + "' && it.provider == '" + provider + "' }.counts.";
        return List.of(
                report.getInt(one + "expected"),
                report.getInt(one + "received"),
                report.getInt(one + "onTime"),
                report.getInt(one + "late"),
                report.getInt(one + "missing"),
                report.getInt(one + "saidMissing"));
    }

    private static JsonPath read(String query) {
        var answer =
                given().auth().oauth2(TestToken.of("key_reader").sign()).get("/v1/programmes/TC/completeness?" + query);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static void push(String row) {
        var csv = "area,indicator,period,value,status\n" + row + "\n";
        var answer = Pushes.csv(Pushes.direct(), "", csv);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201);
    }

    private static Response dhis2(String type, String body) {
        return dhis2(type, "", body);
    }

    private static Response dhis2(String type, String query, String body) {
        return Pushes.with(TestToken.of("key_tcd")
                        .provider("tc-d397")
                        .areas("D397")
                        .scopes(Scope.OBSERVATIONS_WRITE)
                        .sign())
                .contentType(type)
                .body(body.getBytes(UTF_8))
                .post("/dhis2/api/dataValueSets" + query);
    }
}
