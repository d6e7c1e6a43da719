package org.sopan.indicators.freeze;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.indicators.ReviewedProgrammes.FULL;
import static org.sopan.indicators.ReviewedProgrammes.STRICT;
import static org.sopan.indicators.ReviewedProgrammes.UNREVIEWED;
import static org.sopan.indicators.ReviewedProgrammes.push;
import static org.sopan.indicators.ReviewedProgrammes.review;
import static org.sopan.indicators.ReviewedProgrammes.reviewer;
import static org.sopan.indicators.ReviewedProgrammes.rows;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.indicators.StateProviders;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Programme;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class FreezingTest {

    @Inject
    CurrentCatalogue catalogue;

    @Inject
    FreezePeriod freezePeriod;

    @Inject
    Freezes freezes;

    @Inject
    FreezeSettings settings;

    @Inject
    Clock clock;

    @BeforeEach
    void programmes() {
        ReviewedProgrammes.load();
    }

    @Test
    void aFreezeTakesWhatIsApprovedAndTheNextOneWhatWasApprovedOrCorrectedSince() {
        approve(push(FULL, "2011-01", "41", "D475"));
        var checked = push(FULL, "2011-01", "42", "D476");
        review(reviewer("checker", "S27"), checked, "checker", "pass").then().statusCode(201);

        var first = freeze(FULL, "2011-01");

        assertThat(figures(first, "2011-01")).containsExactly("D475 41 r3");
        push(FULL, "2011-01", "43", "D475");
        review(reviewer("rev_d476", "D476"), checked, "district", "pass");
        review(reviewer("rev_s27", "S27"), checked, "state", "pass").then().statusCode(201);
        var second = freeze(FULL, "2011-01");
        assertThat(figures(second, "2011-01")).containsExactly("D476 42 r3");
        assertThat(second.jsonPath().getInt("number"))
                .isEqualTo(first.jsonPath().getInt("number") + 1);
        approve(push(FULL, "2011-01", "44", "D475"));
        assertThat(figures(freeze(FULL, "2011-01"), "2011-01")).containsExactly("D475 44 r7");
        assertThat(figures(freeze(FULL, "2011-01"), "2011-01")).isEmpty();
        assertThat(figures(first, "2011-01")).containsExactly("D475 41 r3");
        assertThat(first.jsonPath().getString("digest"))
                .isNotEqualTo(second.jsonPath().getString("digest"))
                .hasSize(64);
    }

    @Test
    void whatWasTakenBackSinceIsNotTakenAndLeavesTheNextFreezeWithoutIt() {
        var first = push(FULL, "2011-02", "41", "D475");
        approve(first);
        assertThat(figures(freeze(FULL, "2011-02"), "2011-02")).containsExactly("D475 41 r3");
        withdraw(first);

        assertThat(figures(freeze(FULL, "2011-02"), "2011-02")).containsExactly("D475 null r4");
        var unfrozen = push(FULL, "2011-02", "41", "D476");
        approve(unfrozen);
        push(FULL, "2011-02", "50", "D476");
        withdraw(unfrozen);
        assertThat(figures(freeze(FULL, "2011-02"), "2011-02")).isEmpty();
    }

    @Test
    void figuresThatComeTooLateForOneFreezeAreInTheNextPeriods() {
        push(UNREVIEWED, "2011-03", "41", "D475");
        freeze(UNREVIEWED, "2011-03");
        push(UNREVIEWED, "2011-03", "42", "D476");
        push(UNREVIEWED, "2011-04", "43", "D476");

        var next = freeze(UNREVIEWED, "2011-04");

        assertThat(figures(next, "2011-03")).containsExactly("D476 42 r1");
        assertThat(figures(next, "2011-04")).containsExactly("D476 43 r1");
    }

    @Test
    void aStateWithACalendarOfItsOwnIsFrozenByItself() {
        push(UNREVIEWED, "2011-05", "41", "D475");
        push(Pushes.as(StateProviders.key("S09")), UNREVIEWED, "2011-05", "42", uttarPradesh());

        assertThat(figures(freeze(UNREVIEWED, "2011-05"), "2011-05")).containsExactly("D475 41 r1");
        var own = post(reviewer("rev_s09", "S09"), UNREVIEWED, "\"period\": \"2011-05\", \"state\": \"S09\"");
        assertThat(own.statusCode()).isEqualTo(201);
        assertThat(figures(own, "2011-05")).containsExactly(uttarPradesh() + " 42 r1");
        ProblemAssert.assertThat(
                        post(reviewer("rev_s27", "S27"), UNREVIEWED, "\"period\": \"2011-05\", \"state\": \"S09\""))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("S09");
        ProblemAssert.assertThat(post(reviewer("rev_s27", "S27"), UNREVIEWED, "\"period\": \"2011-05\""))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("IN");
    }

    @Test
    void aPeriodThatIsNotOverIsNotFrozen() {
        ProblemAssert.assertThat(post(reviewer("rev_in"), FULL, "\"period\": \"2199\""))
                .is(ErrorCode.CONFLICT)
                .says("2199-12-31");
        ProblemAssert.assertThat(post(reviewer("rev_in"), FULL, "\"period\": \"April\""))
                .is(ErrorCode.VALIDATION_FAILED)
                .says("April");
        ProblemAssert.assertThat(post(reviewer("rev_in"), "T-NONE", "\"period\": \"2019-01\""))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(reviewer("rev_in").get("/v1/programmes/T-FULL/freezes/999999"))
                .is(ErrorCode.NOT_FOUND);
        ProblemAssert.assertThat(given().get("/v1/programmes/T-FULL/freezes")).is(ErrorCode.UNAUTHENTICATED);
    }

    @Test
    void aCalendarFreezesEachPeriodOnItsDayAndOnceMoreWhenAppealsAreOver() {
        var programme = catalogue.get().findProgramme(new ProgrammeCode(FULL)).orElseThrow();

        assertThat(asked(LocalDate.of(2012, 2, 19), programme)).doesNotContain("2012-01 null CALENDAR");
        assertThat(asked(LocalDate.of(2012, 2, 20), programme))
                .contains("2012-01 null CALENDAR")
                .doesNotContain("2012-01 S09 CALENDAR", "2012-01 null APPEAL");
        assertThat(asked(LocalDate.of(2012, 2, 25), programme)).contains("2012-01 S09 CALENDAR");
        assertThat(asked(LocalDate.of(2012, 3, 1), programme)).contains("2012-01 null APPEAL");
        assertThat(asked(LocalDate.of(2012, 3, 23), programme)).doesNotContain("2012-01 null CALENDAR");
    }

    @Test
    void theJobMakesAFreezeOnceHoweverOftenItRuns() {
        approve(push(FULL, "2012-05", "41", "D475"));
        // Half past midnight of 20 June in India.
        var job = job(Instant.parse("2012-06-19T19:00:00Z"));

        job.run();
        job.run();

        var made = freezes.list(new ProgrammeCode(FULL), 0, 1000).stream()
                .filter(each -> each.asked().period().value().equals("2012-05")
                        && each.asked().state() == null
                        && each.asked().reason() == Freeze.Reason.CALENDAR)
                .toList();
        assertThat(made).hasSize(1);
        assertThat(made.getFirst().asked().by()).isEqualTo("calendar");
        assertThat(official(FULL, made.getFirst().number(), "2012-05")).containsExactly("D475 41 r3");
    }

    @Test
    void aProgrammeMayRefuseWhatComesAfterItsCalendarClosed() {
        var late = Pushes.csv(Pushes.as(StateProviders.key("S27")), "", rows(STRICT, "2019-01", "41", "D475"));
        var now = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var open = Pushes.csv(
                Pushes.as(StateProviders.key("S27")),
                "",
                rows(STRICT, "%d-%02d".formatted(now.getYear(), now.getMonthValue()), "41", "D475"));

        ProblemAssert.assertThat(late).is(ErrorCode.VALIDATION_FAILED);
        assertThat(late.jsonPath().getList("errors.code")).containsExactly("period-closed");
        assertThat(late.asString()).contains("2019-02-20", "T-STRICT refuses late figures");
        assertThat(open.statusCode()).isEqualTo(201);
    }

    @Test
    void aFreezeWhoseDatabaseConnectionDiesLeavesNothingAndCanBeAskedForAgain()
            throws SQLException, InterruptedException, ExecutionException {
        push(UNREVIEWED, "2010-01", "41", "D475");
        freeze(UNREVIEWED, "2010-01");
        push(UNREVIEWED, "2010-01", "42", "D476");
        int before = numbers(UNREVIEWED);

        var answer = CutConnections.whileWaitingFor(
                "select 1 from freeze_head where programme = ? for update",
                UNREVIEWED,
                () -> post(reviewer("rev_in"), UNREVIEWED, "\"period\": \"2010-01\""));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(numbers(UNREVIEWED)).isEqualTo(before);
        assertThat(figures(freeze(UNREVIEWED, "2010-01"), "2010-01")).containsExactly("D476 42 r1");
    }

    private FreezeByCalendar job(Instant now) {
        return new FreezeByCalendar(catalogue, freezePeriod, settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<String> asked(LocalDate day, Programme programme) {
        return job(Instant.EPOCH).due(programme, day).stream()
                .map(each -> each.period() + " " + each.state() + " " + each.reason())
                .toList();
    }

    private static String uttarPradesh() {
        return given().get("/v1/areas?level=district&within=S09&limit=1")
                .jsonPath()
                .getString("items[0].code");
    }

    private static int numbers(String programme) {
        return reviewer("rev_in")
                .get("/v1/programmes/" + programme + "/freezes?limit=1000")
                .jsonPath()
                .getList("items")
                .size();
    }

    private static void approve(String submission) {
        review(reviewer("checker", "S27"), submission, "checker", "pass").then().statusCode(201);
        review(reviewer("rev_district", "D475", "D476"), submission, "district", "pass")
                .then()
                .statusCode(201);
        review(reviewer("rev_s27", "S27"), submission, "state", "pass").then().statusCode(201);
    }

    private static void withdraw(String submission) {
        Pushes.as(StateProviders.key("S27"))
                .contentType("application/json")
                .body("{\"reason\": \"wrong\"}")
                .post("/v1/submissions/" + submission + "/withdrawal")
                .then()
                .statusCode(201);
    }

    private static Response freeze(String programme, String period) {
        var answer = post(reviewer("rev_in"), programme, "\"period\": \"" + period + "\"");
        answer.then().statusCode(201);
        return answer;
    }

    private static Response post(RequestSpecification who, String programme, String fields) {
        return who.contentType("application/json")
                .body("{" + fields + "}")
                .post("/v1/programmes/" + programme + "/freezes");
    }

    private static List<String> figures(Response freeze, String period) {
        return official(
                freeze.jsonPath().getString("programme"), freeze.jsonPath().getInt("number"), period);
    }

    /// Figures of one period in a freeze: other tests freeze the same programmes.
    private static List<String> official(String programme, int number, String period) {
        var found = new ArrayList<String>();
        var page = reviewer("rev_in")
                .get("/v1/programmes/" + programme + "/freezes/" + number + "/figures?limit=1000")
                .jsonPath();
        for (int i = 0; i < page.getList("items").size(); i++) {
            var item = "items[" + i + "].";
            if (page.getString(item + "period").equals(period)) {
                found.add(page.getString(item + "area") + " " + page.getString(item + "value") + " r"
                        + page.getInt(item + "revision"));
            }
        }
        return found;
    }
}
