package org.sopan.forum.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.anyone;
import static org.sopan.forum.Forum.location;
import static org.sopan.forum.Forum.move;
import static org.sopan.forum.Forum.writer;
import static org.sopan.forum.cases.CasePack.load;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.ReleaseClosed;
import org.sopan.contracts.event.ReleasePart;
import org.sopan.contracts.event.SupportCaseChanged;
import org.sopan.forum.Awaiting;
import org.sopan.forum.ForumTopic;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class SupportCaseTest {

    private static final String REQUEST =
            "{\"area\": \"%s\", \"theme\": \"%s\", \"request\": \"Stunting has not moved since 2015.\"}";

    @Inject
    DataSource database;

    @Test
    void aReleaseOpensACaseForTheLowestTenthAndForWhoFell() throws Exception {
        load("OPENS");
        // D401..D420 have the ranks 1..20; D412 stood at 2 before; D419 and D420 are the lowest tenth.
        var release = ReleaseTopic.Told.of("rel_opens", "OPENS", standings(400, 20, 412, 2));

        ReleaseTopic.send(release);

        var cases = casesOf("rel_opens", 3);
        assertThat(cases.getList("items.area.code")).containsExactlyInAnyOrder("D412", "D419", "D420");
        var fallen = caseOf(cases, "D412");
        assertThat(fallen.getString("theme")).isEqualTo("overall");
        assertThat(fallen.getString("status")).isEqualTo("OPENED");
        assertThat(fallen.getString("correlationId")).isEqualTo("cor_of_rel_opens");
        assertThat(fallen.getString("reasons[0].release")).isEqualTo("rel_opens");
        assertThat(fallen.getString("reasons[0].rule")).isEqualTo("OPENS-FALL");
        assertThat(fallen.getInt("reasons[0].rank")).isEqualTo(12);
        assertThat(fallen.getInt("reasons[0].of")).isEqualTo(20);
        assertThat(fallen.getInt("reasons[0].previousRank")).isEqualTo(2);
        assertThat(fallen.getString("reasons[0].sentence")).contains("Rank 12 of 20", "2 before");
        var told = ForumTopic.eventsOf(fallen.getString("id"), 1);
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(SupportCaseChanged.TYPE);
            assertThat(event.correlationId()).isEqualTo("cor_of_rel_opens");
            assertThat(event.causationId()).startsWith("rankings/");
            assertThat(event.payload().at("/reason/rank").asInt()).isEqualTo(12);
        });
    }

    @Test
    void aReleaseHeardAgainOpensNothingTwiceEvenWhenItIsJudgedAgain() throws Exception {
        load("TWICE");
        var release = ReleaseTopic.Told.of("rel_twice", "TWICE", standings(430, 10, 0, 0));
        ReleaseTopic.send(release);
        casesOf("rel_twice", 1);
        long steps = rows(
                "select count(*) from state_change where aggregate = 'support-case' and areas && array['D440']::varchar[]");

        ReleaseTopic.send(release);
        execute("delete from release_judged where release = 'rel_twice'");
        load("MARKER");
        ReleaseTopic.send(ReleaseTopic.Told.of("rel_marker", "MARKER", standings(441, 10, 0, 0)));
        casesOf("rel_marker", 1);
        Awaiting.until(
                "rel_twice is judged again",
                () -> rows("select count(*) from release_judged where release = 'rel_twice'") == 1);

        assertThat(casesOf("rel_twice", 1).getList("items")).hasSize(1);
        assertThat(rows("select count(*) from support_case_reason where release = 'rel_twice'"))
                .isEqualTo(1);
        assertThat(
                        rows(
                                "select count(*) from state_change where aggregate = 'support-case' and areas && array['D440']::varchar[]"))
                .isEqualTo(steps);
    }

    @Test
    void aSecondReleaseStrengthensTheOpenCaseInsteadOfOpeningAnother() throws Exception {
        load("AGAIN");
        ReleaseTopic.send(ReleaseTopic.Told.of("rel_again_1", "AGAIN", standings(460, 10, 0, 0)));
        var first = casesOf("rel_again_1", 1);

        ReleaseTopic.send(ReleaseTopic.Told.of("rel_again_2", "AGAIN", standings(460, 10, 0, 0)));
        var second = casesOf("rel_again_2", 1);

        assertThat(second.getString("items[0].id")).isEqualTo(first.getString("items[0].id"));
        assertThat(second.getList("items[0].reasons.release")).isEqualTo(List.of("rel_again_1", "rel_again_2"));
        assertThat(second.getString("items[0].correlationId")).isEqualTo("cor_of_rel_again_1");
        assertThat(ForumTopic.eventsOf(second.getString("items[0].id"), 2))
                .extracting(event -> event.text("change"))
                .containsExactly("opened", "reason-added");
    }

    @Test
    void aReleaseWhoseRanksDoNotMatchItsHashOpensNothingAndIsKeptAside() throws Exception {
        load("FORGED");
        var forged = new ReleaseTopic.Told(
                "rel_forged", "FORGED", "cor_forged", standings(480, 10, 0, 0), ReleaseClosed.hashOf(List.of()));

        ReleaseTopic.send(forged);

        Awaiting.until(
                "the closing record lies among the dead letters",
                () -> rows("select count(*) from dead_letter where key = 'FORGED' and type = '" + ReleaseClosed.TYPE
                                + "'")
                        == 1);
        assertThat(anyone().get("/v1/support-cases?release=rel_forged")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void ofManyRequestsAtOnceOneOpensACase() throws Exception {
        var body = REQUEST.formatted("D501", "education");
        var answers = new ArrayList<Response>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, 16)
                    .mapToObj(at -> people.submit(
                            () -> writer("person-" + at).body(body).post("/v1/support-cases")))
                    .toList();
            for (var answer : asked) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 201).hasSize(1);
        assertThat(rows("select count(*) from support_case where area = 'D501' and theme = 'education'"))
                .isEqualTo(1);
    }

    @Test
    void aCaseIsCarriedThroughItsStatesAndClosedWithItsOutcome() {
        var address = location(
                writer("dm").body(REQUEST.formatted("D502", "education")).post("/v1/support-cases"));
        for (var state : List.of("TRIAGED", "MATCHED", "PLAN_AGREED", "IN_PROGRESS", "REVIEW")) {
            move(writer("dm"), address, state, "").then().statusCode(200);
        }

        ProblemAssert.assertThat(move(writer("dm"), address, "CLOSED", ""))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/reason", "reason-missing");
        var closed = move(writer("dm"), address, "CLOSED", "No change against the comparison group.");

        assertThat(closed.jsonPath().getString("outcome")).isEqualTo("No change against the comparison group.");
        ProblemAssert.assertThat(move(writer("dm"), address, "OPENED", ""))
                .is(ErrorCode.CONFLICT)
                .says("CLOSED", "it is final");
        writer("dm")
                .body(REQUEST.formatted("D502", "education"))
                .post("/v1/support-cases")
                .then()
                .statusCode(201);
    }

    @Test
    void theJourneyTellsTheCaseThePracticeAndTheEventUnderOneCorrelationId() {
        var opened = writer("dm")
                .body(REQUEST.formatted("D503", "health-and-nutrition"))
                .post("/v1/support-cases");
        var thread = opened.jsonPath().getString("correlationId");
        var event = location(writer("dm")
                .body("""
                        {"kind": "webinar", "titles": [{"language": "en", "text": "Peers of D503"}],
                         "timeZone": "Asia/Tokyo", "start": "2031-03-01T10:00:00+09:00",
                         "end": "2031-03-01T11:00:00+09:00", "mode": "online", "link": "https://meet.example.org/x",
                         "languages": ["en"], "areas": ["D503"], "themes": ["health-and-nutrition"],
                         "supportCase": "%s"}""".formatted(opened.jsonPath().getString("id")))
                .post("/v1/forum-events"));
        assertThat(anyone().get("/v1/areas/D503/journey").jsonPath().getList("items.change"))
                .containsExactly("opened");
        move(writer("dm"), event, "SCHEDULED", "").then().statusCode(200);

        var journey = anyone().get("/v1/areas/D503/journey").jsonPath();

        assertThat(journey.getList("items.to")).isEqualTo(List.of("OPENED", "SCHEDULED"));
        assertThat(journey.getList("items.correlationId")).containsOnly(thread);
        assertThat(journey.getString("items[1].address")).isEqualTo(event);
    }

    @Test
    void anEventForAnUnknownCaseIsRefused() {
        var body = """
                {"kind": "webinar", "titles": [{"language": "en", "text": "x"}], "timeZone": "Asia/Tokyo",
                 "start": "2031-03-01T10:00:00+09:00", "end": "2031-03-01T11:00:00+09:00", "mode": "online",
                 "languages": ["en"], "areas": ["D503"], "themes": ["education"], "supportCase": "cas_unknown"}""";

        ProblemAssert.assertThat(writer("dm").body(body).post("/v1/forum-events"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/supportCase", "unknown-case");
    }

    /// Areas `D<base+1>`… in the order of their ranks; one of them, when named, had another rank before.
    private static List<ReleasePart.Standing> standings(int base, int count, int fallen, int before) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(rank -> {
                    int area = base + rank;
                    return standing(area, rank, area == fallen ? Integer.valueOf(before) : null);
                })
                .toList();
    }

    private static ReleasePart.Standing standing(int area, int rank, @Nullable Integer before) {
        var place = new ReleasePart.Place(100.0 - rank, rank, null, before, null, null, "no-baseline");
        return new ReleasePart.Standing("D" + area, place, List.of(new ReleasePart.ThemePlace("health", place)));
    }

    private static JsonPath casesOf(String release, int count) {
        var address = "/v1/support-cases?release=" + release;
        Awaiting.until(
                release + " has opened " + count + " cases",
                () -> anyone().get(address).jsonPath().getList("items").size() >= count);
        return anyone().get(address).jsonPath();
    }

    private static JsonPath caseOf(JsonPath cases, String area) {
        int at = cases.getList("items.area.code").indexOf(area);
        return anyone().get("/v1/support-cases/" + cases.getString("items[" + at + "].id"))
                .jsonPath();
    }

    private long rows(String query) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private void execute(String command) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(command);
        }
    }
}
