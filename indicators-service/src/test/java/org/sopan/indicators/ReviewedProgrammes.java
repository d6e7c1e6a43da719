package org.sopan.indicators;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sopan.kit.identity.Scope;
import org.sopan.testkit.TestToken;

/// Programmes that are not open and whose figures are reviewed in different ways, each with a dataset of its own; for
/// tests of what becomes official.
public final class ReviewedProgrammes {

    /// What all of them observe.
    public static final String INDICATOR = "T-REVIEWED-1";

    /// All levels; approved figures are frozen.
    public static final String FULL = "T-FULL";

    /// The state's level alone, which publishes.
    public static final String SHORT = "T-SHORT";

    /// Nobody reviews; figures are frozen as they come.
    public static final String UNREVIEWED = "T-UNREVIEWED";

    /// Late figures are refused.
    public static final String STRICT = "T-STRICT";

    private static final String PACK = "T-REVIEWED";
    private static final String CALENDAR = """
            {"frequency": "monthly", "opensDayAfterEnd": 1, "closesDayAfterEnd": 15, "graceDays": 5,
             "freezeDayAfterEnd": 20, "appealDays": 10, "publishDayAfterEnd": 35}""";

    private ReviewedProgrammes() {}

    /// Loads them, and what they need.
    public static void load() {
        StateProviders.load();
        if (given().get("/v1/packs/" + PACK).statusCode() == 200) {
            return;
        }
        Packs.put(PACK, """
                        {"code": "%s", "names": {"en": "Programmes for tests"}, "version": "1", "source": "tests",
                         "licence": "none",
                         "indicators": [%s, %s],
                         "programmes": [%s]}""".formatted(
                                PACK,
                                indicator("T-REVIEWED-1"),
                                indicator("T-REVIEWED-2"),
                                String.join(
                                        ",",
                                        programme(FULL, "[\"checker\",\"district\",\"state\",\"national\"]", ""),
                                        programme(SHORT, "[\"state\"]", ", \"frozenFrom\": \"published\""),
                                        programme(UNREVIEWED, "[]", ""),
                                        programme(STRICT, "[]", ", \"lateRule\": \"refuse\""))))
                .then()
                .statusCode(200);
    }

    /// The dataset of a programme.
    public static String datasetOf(String programme) {
        return programme.toLowerCase(Locale.ROOT);
    }

    /// Pushes a value for each area as the data system of Maharashtra; the submission's id.
    public static String push(String programme, String period, String value, String... areas) {
        return push(Pushes.as(StateProviders.key("S27")), programme, period, value, areas);
    }

    public static String push(
            RequestSpecification who, String programme, String period, String value, String... areas) {
        var answer = Pushes.csv(who, "", rows(programme, period, value, areas));
        answer.then().statusCode(201);
        return answer.jsonPath().getString("id");
    }

    /// CSV with a row for each area.
    public static String rows(String programme, String period, String value, String... areas) {
        return Arrays.stream(areas)
                .map(area -> area + "," + INDICATOR + "," + period + "," + value + "," + datasetOf(programme) + "\n")
                .collect(Collectors.joining("", "area,indicator,period,value,dataset\n", ""));
    }

    /// A reviewer whose key reaches these areas; none for all of India.
    public static RequestSpecification reviewer(String person, String... areas) {
        var token = TestToken.of(person).scopes(Scope.OBSERVATIONS_REVIEW);
        return given().auth().oauth2((areas.length == 0 ? token : token.areas(areas)).sign());
    }

    /// What a level says of all of a submission.
    public static Response review(RequestSpecification who, String submission, String level, String verdict) {
        return post(
                who,
                submission,
                "\"programme\": \"%s\", \"level\": \"%s\", \"verdict\": \"%s\"%s"
                        .formatted(
                                FULL, level, verdict, verdict.equals("pass") ? "" : ", \"comment\": \"look again\""));
    }

    public static Response post(RequestSpecification who, String submission, String fields) {
        return who.contentType("application/json")
                .body("{" + fields + "}")
                .post("/v1/submissions/" + submission + "/reviews");
    }

    private static String indicator(String code) {
        return """
                {"code": "%s", "names": {"en": "Figure for tests"}, "unit": "%%", "direction": "higher",
                 "rangeLow": 0, "rangeHigh": 100, "decimals": 2, "nameConfirmed": true}""".formatted(code);
    }

    private static String programme(String code, String levels, String more) {
        return """
                {"code": "%s", "names": {"en": "%s"}, "source": "tests", "licence": "none", "openLive": false,
                 "membershipOpen": false, "dataset": "%s", "calendar": %s, "review": {"levels": %s%s},
                 "stateCalendars": [{"state": "S09", "calendar": %s}],
                 "themes": [{"code": "tests", "names": {"en": "Tests"}, "indicators": ["T-REVIEWED-1", "T-REVIEWED-2"]}],
                 "members": [%s]}""".formatted(
                        code,
                        code,
                        datasetOf(code),
                        CALENDAR,
                        levels,
                        more,
                        CALENDAR.replace("\"freezeDayAfterEnd\": 20", "\"freezeDayAfterEnd\": 25"),
                        StatesDistricts.members());
    }
}
