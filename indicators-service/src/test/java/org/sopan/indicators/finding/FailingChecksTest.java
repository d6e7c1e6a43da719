package org.sopan.indicators.finding;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.CutConnections;
import org.sopan.indicators.Packs;
import org.sopan.indicators.Pushes;
import org.sopan.indicators.ReviewedProgrammes;
import org.sopan.testkit.RunningParts;
import org.sopan.testkit.TestToken;

/// A submission whose checks fail stands in nobody's way.
@QuarkusTest
class FailingChecksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void catalogue() {
        Packs.loadAll();
        Packs.put("T-HUGE", """
                        {"code": "T-HUGE", "names": {"en": "Figures without bounds"}, "version": "1", "source": "tests",
                         "licence": "none", "indicators": [{"code": "T-HUGE", "names": {"en": "Without bounds"},
                         "unit": "count", "direction": "higher", "rangeLow": 0, "decimals": 2,
                         "nameConfirmed": true}]}""").then().statusCode(200);
    }

    @Test
    void aFigureNobodyCouldReadIsRefusedThoughItsIndicatorHasNoBounds() {
        var csv = Pushes.rows("t-huge", "D475,T-HUGE,2015,1e400", "D475,T-HUGE,2016,1e26", "D475,T-HUGE,2017,9.99e25");
        var refusal = Pushes.csv(Pushes.direct(), "?mode=partial", csv).jsonPath();

        assertThat(refusal.getInt("counts.rejected")).isEqualTo(2);
        assertThat(refusal.getInt("counts.added")).isEqualTo(1);
        assertThat(refusal.getList("remarks.code")).containsExactly("value-out-of-range", "value-out-of-range");
    }

    @Test
    void aSubmissionWhoseChecksFailIsParkedItsReviewIsOpenedAndLaterOnesAreChecked() throws SQLException {
        try {
            owner("""
                    create function t_refuse_finding() returns trigger language plpgsql as
                    'begin raise exception ''t-poison is refused'' using errcode = ''22003''; end';
                    create trigger t_refuse_finding before insert on finding for each row
                    when (new.dataset = 't-poison') execute function t_refuse_finding()""");
            push(Pushes.rows("t-poison", "D475,T-HUGE,2015,80"));
            var poison = push(Pushes.rows("t-poison", "D475,T-HUGE,2019,0.8"));
            var reviewed = push("area,indicator,period,value,dataset\nD445,ADP-HN-02,2025-12,50,self-reported\n");
            push(Pushes.rows("t-harmless", "D475,T-HUGE,2015,80"));
            var harmless = push(Pushes.rows("t-harmless", "D475,T-HUGE,2019,0.8"));

            awaitChecked(harmless);
            await("select 1 from check_due where submission = ? and parked_at is not null", poison);

            assertThat(findings(harmless).getList("items.code")).containsExactly("unit-slip");
            assertThat(findings(reviewed).getList("items.code")).contains("late");
            assertThat(findings(poison).getList("items")).isEmpty();
            assertThat(exists(
                            "select 1 from check_due where submission = ? and attempts = 3 and problem is not null",
                            poison))
                    .isTrue();
        } finally {
            owner("drop trigger if exists t_refuse_finding on finding; drop function if exists t_refuse_finding()");
        }
    }

    @Test
    void aReviewIsOpenedThoughTheOtherChecksFail() throws SQLException {
        try {
            owner("""
                    create function t_refuse_slip() returns trigger language plpgsql as
                    'begin raise exception ''t-slip is refused'' using errcode = ''22003''; end';
                    create trigger t_refuse_slip before insert on finding for each row
                    when (new.code = 'unit-slip' and new.period = '2016-08') execute function t_refuse_slip()""");
            ReviewedProgrammes.load();
            ReviewedProgrammes.push(ReviewedProgrammes.FULL, "2016-07", "70", "D482");
            var submission = ReviewedProgrammes.push(ReviewedProgrammes.FULL, "2016-08", "0.7", "D482");

            await("select 1 from check_due where submission = ? and parked_at is not null", submission);

            assertThat(exists("select 1 from review_part where submission = ?", submission))
                    .isTrue();
        } finally {
            owner("drop trigger if exists t_refuse_slip on finding; drop function if exists t_refuse_slip()");
        }
    }

    @Test
    void whatIsMoreThanTheChecksLookAtIsCounted() throws SQLException {
        var months = IntStream.range(0, 203)
                .mapToObj(month -> "D475,T-HUGE,%d-%02d,%d".formatted(2001 + month / 12, 1 + month % 12, month))
                .toArray(String[]::new);
        var submission = push(Pushes.rows("t-much", months));

        awaitChecked(submission);

        var found = findings(submission);
        assertThat(found.getString("items.find { it.code == 'not-all-checked' }.evidence"))
                .contains("not looked at: 3 frames of more than 200");
    }

    private static void awaitChecked(String submission) throws SQLException {
        await("select 1 where not exists (select from check_due where submission = ?)", submission);
    }

    private static void await(String query, String submission) throws SQLException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!exists(query, submission)) {
            assertThat(System.nanoTime()).as(query + " " + submission).isLessThan(until);
        }
    }

    private static boolean exists(String sql, String submission) throws SQLException {
        try (var connection = CutConnections.connection();
                var query = connection.prepareStatement(sql)) {
            query.setString(1, submission);
            try (var row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void owner(String sql) throws SQLException {
        var parts = RunningParts.get();
        try (var owner = DriverManager.getConnection(
                        parts.jdbcUrl("indicators"), "indicators_owner", parts.password("indicators_owner"));
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String push(String csv) {
        return Pushes.accepted(Pushes.direct(), csv);
    }

    private static JsonPath findings(String submission) {
        return given().auth()
                .oauth2(TestToken.of("key_nation").sign())
                .get("/v1/findings?submission=" + submission)
                .jsonPath();
    }
}
