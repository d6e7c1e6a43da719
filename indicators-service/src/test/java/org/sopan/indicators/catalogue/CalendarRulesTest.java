package org.sopan.indicators.catalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

/// When periods open, what they are called, and which words a calendar knows.
@QuarkusTest
class CalendarRulesTest {

    @BeforeEach
    void packs() {
        Packs.loadAll();
    }

    @Test
    void aProgrammeThatRefusesEarlyFiguresTakesNoneBeforeItsCalendarOpens() {
        Packs.put("T-EARLY", pack("T-EARLY", "monthly", ", \"earlyRule\": \"refuse\""))
                .then()
                .statusCode(200);
        var running = YearMonth.now(ZoneId.of("Asia/Kolkata"));

        var taken = Pushes.csv(
                Pushes.direct(),
                "?mode=partial",
                Pushes.rows(
                        "t-early",
                        "D445,T-EARLY-1," + running + ",70",
                        "D445,T-EARLY-1," + running.minusMonths(1) + ",70"));

        assertThat(taken.jsonPath().getList("remarks.code")).containsExactly("period-not-open");
        assertThat(taken.jsonPath().getList("remarks.row")).containsExactly(1);
        assertThat(taken.jsonPath().getString("remarks[0].message"))
                .contains("opens on " + running.plusMonths(1).atDay(1));
        assertThat(given().get("/v1/programmes/T-EARLY").jsonPath().getString("review.earlyRule"))
                .isEqualTo("refuse");
    }

    @Test
    void aCalendarKnowsAClosedListOfWordsAndAnnualIsYearly() {
        var refused = Packs.put("T-WORDS", pack("T-WORDS", "fortnightly", ""));
        var taken = Packs.put("T-WORDS", pack("T-WORDS", "annual", ""));

        ProblemAssert.assertThat(refused)
                .is(ErrorCode.VALIDATION_FAILED)
                .says("fortnightly", "monthly", "half-yearly", "yearly", "annual");
        taken.then().statusCode(200);
        assertThat(given().get("/v1/programmes/T-WORDS").jsonPath().getString("calendar.frequency"))
                .isEqualTo("yearly");
    }

    @Test
    void aRoundsNameIsAPeriodInPushes() {
        var taken = Pushes.csv(
                Pushes.direct(), "", Pushes.rows("t-rounds", "D445,NFHS-ANC1,NFHS-5,70", "D445,NFHS-ANC1,nfhs 4,60"));

        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(201);
        var stored = given().get("/v1/observations?indicator=NFHS-ANC1&area=D445&dataset=t-rounds")
                .jsonPath();
        assertThat(stored.getList("items.period")).containsExactlyInAnyOrder("2015", "2020");
    }

    @Test
    void noTwoPeriodsShareANameAndNoNameIsAPeriod() {
        var pack = """
                {"code": "T-NAMES", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "periods": [{"code": "2021", "label": "One", "names": ["Round one", "2022"]},
                             {"code": "2022", "label": "Two", "names": ["round-ONE", "NFHS-5"]}]}""";

        var refused = Packs.put("T-NAMES", pack);

        ProblemAssert.assertThat(refused).is(ErrorCode.VALIDATION_FAILED);
        assertThat(refused.jsonPath().getList("errors.code"))
                .containsExactlyInAnyOrder("name-is-a-period", "name-taken", "name-taken");
    }

    private static String pack(String code, String frequency, String review) {
        return """
                {"code": "%1$s", "names": {"en": "Made up"}, "version": "1", "source": "made up", "licence": "none",
                 "indicators": [{"code": "%1$s-1", "names": {"en": "Made up"}, "unit": "%%", "direction": "higher",
                                 "decimals": 2, "nameConfirmed": true}],
                 "programmes": [{"code": "%1$s", "names": {"en": "Made up"}, "source": "made up", "licence": "none",
                   "openLive": false, "membershipOpen": false, "dataset": "%2$s",
                   "calendar": {"frequency": "%3$s", "opensDayAfterEnd": 1, "closesDayAfterEnd": 15, "graceDays": 5,
                                "freezeDayAfterEnd": 20, "publishDayAfterEnd": 25},
                   "review": {"levels": []%4$s},
                   "themes": [{"code": "all", "names": {"en": "All"}, "indicators": ["%1$s-1"]}],
                   "members": [{"area": "D445", "from": "2018-01-05"}]}]}""".formatted(code, code.toLowerCase(Locale.ROOT), frequency, review);
    }
}
