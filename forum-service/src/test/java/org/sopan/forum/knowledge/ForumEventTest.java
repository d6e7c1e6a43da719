package org.sopan.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.anyone;
import static org.sopan.forum.Forum.location;
import static org.sopan.forum.Forum.move;
import static org.sopan.forum.Forum.writer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.contracts.event.ForumEventChanged;
import org.sopan.forum.Forum;
import org.sopan.forum.ForumTopic;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;
import org.sopan.testkit.TestToken;

@QuarkusTest
class ForumEventTest {

    private static final String WORKSHOP = """
            {
              "kind": "workshop",
              "titles": [
                {"language": "en", "text": "Anaemia in pregnancy: what worked in Dahod"},
                {"language": "hi", "text": "गर्भावस्था में एनीमिया: दाहोद में क्या काम आया", "translatedFrom": 1}
              ],
              "timeZone": "Asia/Kolkata",
              "start": "2031-01-18T10:00:00+05:30",
              "end": "2031-01-18T17:00:00+05:30",
              "mode": "in-person",
              "venue": "%s",
              "languages": ["en", "hi"],
              "areas": ["D445", "S24"],
              "themes": ["health-and-nutrition"]
            }""";

    @Test
    void anEventIsScheduledPostponedMovedAndCancelledAndEveryStepIsTold() {
        var address = location(create("Hall of steps"));

        assertThat(move(writer("anjali"), address, "SCHEDULED", "").statusCode())
                .isEqualTo(200);
        assertThat(move(writer("anjali"), address, "POSTPONED", "The hall is flooded")
                        .statusCode())
                .isEqualTo(200);
        var read = anyone().get(address);
        var later = WORKSHOP.formatted("Hall of steps").replace("2031-01-18", "2031-02-22");
        var changed = writer("anjali")
                .header("If-Match", read.header("ETag"))
                .body(later)
                .put(address);
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(200);
        assertThat(changed.jsonPath().getInt("sequence")).isEqualTo(3);
        assertThat(move(writer("anjali"), address, "SCHEDULED", "").statusCode())
                .isEqualTo(200);
        var cancelled = move(writer("anjali"), address, "CANCELLED", "Too few registrations");

        assertThat(cancelled.jsonPath().getString("status")).isEqualTo("CANCELLED");
        assertThat(cancelled.jsonPath().getInt("sequence")).isEqualTo(5);
        assertThat(cancelled.jsonPath().getList("next")).isEmpty();
        var told = ForumTopic.eventsOf(id(address), 6);
        assertThat(told)
                .extracting(event -> event.text("change") + " " + event.text("status"))
                .containsExactly(
                        "created DRAFT",
                        "moved SCHEDULED",
                        "moved POSTPONED",
                        "changed POSTPONED",
                        "moved SCHEDULED",
                        "moved CANCELLED");
        assertThat(told).extracting(ForumTopic.Told::type).containsOnly(ForumEventChanged.TYPE);
        assertThat(told)
                .extracting(ForumTopic.Told::correlationId)
                .containsOnly(cancelled.jsonPath().getString("correlationId"));
    }

    @Test
    void aStepTheTableDoesNotHaveIsRefusedWithTheStateAndWhatIsAllowed() {
        var address = location(create("Hall of refusals"));

        ProblemAssert.assertThat(move(writer("anjali"), address, "LIVE", ""))
                .is(ErrorCode.CONFLICT)
                .says(id(address), "DRAFT", "SCHEDULED, CANCELLED", "LIVE");
    }

    @Test
    void aDraftIsSeenByThoseWhoWriteOnly() {
        var address = location(create("Hall of drafts"));

        ProblemAssert.assertThat(anyone().get(address)).is(ErrorCode.NOT_FOUND).says(id(address));
        assertThat(writer("ravi").get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void timesAreShownOnTheClocksOfIndiaAndJapan() {
        var event = create("Hall of clocks").jsonPath();

        assertThat(event.getString("start")).isEqualTo("2031-01-18T04:30:00Z");
        assertThat(event.getList("clocks.timeZone")).containsExactly("Asia/Kolkata", "Asia/Tokyo");
        assertThat(event.getString("clocks[1].start")).startsWith("2031-01-18T13:30");
    }

    @Test
    void theTitleFollowsTheReaderAndFallsBackToEnglish() {
        var address = location(create("Hall of languages"));
        move(writer("anjali"), address, "SCHEDULED", "");

        var hindi = anyone().header("Accept-Language", "hi").get(address);
        var german = anyone().header("Accept-Language", "de").get(address);

        assertThat(hindi.jsonPath().getString("title.text")).startsWith("गर्भावस्था");
        assertThat(hindi.header("Content-Language")).isEqualTo("hi");
        assertThat(german.header("Content-Language")).isEqualTo("en");
        assertThat(hindi.header("ETag")).isNotEqualTo(german.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "2031-01-18T17:00:00+05:30, 2031-01-18T09:00:00+05:30, /end",
        "18 January 2031, 2031-01-18T17:00:00+05:30, /start",
        "2031-01-18T17:00:00+05:30, 2032-01-18T09:00:00+05:30, /end",
    })
    void timesThatCannotBeAreRefusedByField(String start, String end, String pointer) {
        var body = WORKSHOP.formatted("Hall")
                .replace("2031-01-18T10:00:00+05:30", start)
                .replaceFirst("\"end\": \"[^\"]*\"", "\"end\": \"" + end + "\"");

        ProblemAssert.assertThat(writer("anjali").body(body).post("/v1/forum-events"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError(pointer, "unreadable");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var body = WORKSHOP.formatted("Hall")
                .replace("Asia/Kolkata", "Asia/Atlantis")
                .replace("D445", "Dahod")
                .replace("health-and-nutrition", "happiness");

        ProblemAssert.assertThat(writer("anjali").body(body).post("/v1/forum-events"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/timeZone", "unreadable")
                .hasError("/areas", "unreadable")
                .hasError("/themes", "unknown-code");
    }

    @Test
    void writingNeedsTheScope() {
        var body = WORKSHOP.formatted("Hall");

        ProblemAssert.assertThat(
                        anyone().contentType("application/json").body(body).post("/v1/forum-events"))
                .is(ErrorCode.UNAUTHENTICATED);
        ProblemAssert.assertThat(
                        Forum.as("anjali", Scope.FORUM_REVIEW).body(body).post("/v1/forum-events"))
                .is(ErrorCode.FORBIDDEN)
                .says("forum:write");
    }

    @Test
    void aKeyOfOneDistrictDoesNotWriteForAnother() {
        var key = TestToken.of("dahod").scopes(Scope.FORUM_WRITE).areas("D445").sign();
        var body = WORKSHOP.formatted("Hall").replace("\"S24\"", "\"D503\"");

        ProblemAssert.assertThat(anyone().auth()
                        .oauth2(key)
                        .contentType("application/json")
                        .body(body)
                        .post("/v1/forum-events"))
                .is(ErrorCode.AREA_NOT_ALLOWED)
                .says("reaches D445", "not D503");
    }

    @Test
    void aChangeWithoutOrWithAnOldTagIsRefused() {
        var address = location(create("Hall of tags"));
        var old = writer("anjali").get(address).header("ETag");
        var body = WORKSHOP.formatted("Hall of tags");
        writer("ravi").header("If-Match", old).body(body).put(address).then().statusCode(200);

        ProblemAssert.assertThat(writer("anjali").body(body).put(address)).is(ErrorCode.PRECONDITION_REQUIRED);
        ProblemAssert.assertThat(
                        writer("anjali").header("If-Match", old).body(body).put(address))
                .is(ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void noRoomAndNoSpeakerIsInTwoSessionsAtOnceAlsoNotInTwoEvents() {
        var one = location(create("Shared hall"));
        var other = location(create("Shared hall"));
        session(one, "10:00", "11:00", "A", "dr-mehta").then().statusCode(201);

        ProblemAssert.assertThat(session(other, "10:30", "11:30", "a", "dr-rao"))
                .is(ErrorCode.CONFLICT)
                .says("room a", id(one));
        ProblemAssert.assertThat(session(other, "10:30", "11:30", "B", "dr-mehta"))
                .is(ErrorCode.CONFLICT)
                .says("speaker dr-mehta", id(one));
        session(other, "11:00", "12:00", "A", "dr-mehta").then().statusCode(201);
        assertThat(writer("anjali").get(other).jsonPath().getList("sessions")).hasSize(1);
    }

    @Test
    void aCancelledEventGivesItsRoomsBack() {
        var one = location(create("Returned hall"));
        var other = location(create("Returned hall"));
        session(one, "10:00", "11:00", "A", "dr-iyer").then().statusCode(201);
        move(writer("anjali"), one, "CANCELLED", "No funds").then().statusCode(200);

        session(other, "10:00", "11:00", "A", "dr-iyer").then().statusCode(201);
    }

    @Test
    void ofManyWhoWantOneRoomAtOnceOneGetsIt() throws Exception {
        var events = IntStream.range(0, 8)
                .mapToObj(at -> location(create("Wanted hall")))
                .toList();

        List<Integer> answers;
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = IntStream.range(0, events.size())
                    .mapToObj(at -> people.submit(() -> session(events.get(at), "14:00", "15:00", "A", "speaker-" + at)
                            .statusCode()))
                    .toList();
            answers = new ArrayList<>();
            for (var answer : asked) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnly(201, 409);
        assertThat(answers.stream().filter(status -> status == 201)).hasSize(1);
    }

    @Test
    void aSessionLiesWithinItsEvent() {
        var address = location(create("Hall of bounds"));

        ProblemAssert.assertThat(session(address, "08:00", "09:00", "A", "dr-shah"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/start", "session-outside-event");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var created = IntStream.range(0, 5)
                .mapToObj(at -> id(location(create("Hall of pages"))))
                .toList();

        var seen = new ArrayList<String>();
        var address = "/v1/forum-events?area=S24&limit=2";
        while (address != null) {
            var page = writer("anjali").get(address);
            seen.addAll(page.jsonPath().getList("items.id"));
            var next = page.jsonPath().getString("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            address = next == null ? null : "/v1/forum-events?area=S24&limit=2&cursor=" + next;
        }

        assertThat(seen).doesNotHaveDuplicates().containsAll(created);
    }

    @Test
    void theCalendarIsServedWithATagAndKeepsACancelledEvent() {
        var address = location(create("Hall of calendars"));
        ProblemAssert.assertThat(anyone().get(address + ".ics"))
                .is(ErrorCode.NOT_FOUND)
                .says(id(address));
        move(writer("anjali"), address, "SCHEDULED", "");

        var calendar = anyone().get(address + ".ics");
        var again = anyone().header("If-None-Match", calendar.header("ETag")).get(address + ".ics");
        move(writer("anjali"), address, "CANCELLED", "No funds");
        var cancelled = anyone().get(address + ".ics");

        assertThat(calendar.contentType()).startsWith("text/calendar");
        assertThat(calendar.asString())
                .contains(
                        "UID:" + id(address) + "@forum.sopan",
                        "SEQUENCE:1",
                        "DTSTART;TZID=Asia/Kolkata:20310118T100000");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(cancelled.asString()).contains("SEQUENCE:2", "STATUS:CANCELLED");
    }

    private static Response create(String venue) {
        var created = writer("anjali").body(WORKSHOP.formatted(venue)).post("/v1/forum-events");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created;
    }

    private static Response session(String event, String start, String end, String room, String speaker) {
        var session = """
                {
                  "titles": [{"language": "en", "text": "Iron and folic acid"}],
                  "start": "2031-01-18T%s:00+05:30",
                  "end": "2031-01-18T%s:00+05:30",
                  "room": "%s",
                  "languages": ["hi"],
                  "speakers": [{"person": "%s", "role": "speaker"}]
                }""".formatted(start, end, room, speaker);
        return writer("anjali").body(session).post(event + "/sessions");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
