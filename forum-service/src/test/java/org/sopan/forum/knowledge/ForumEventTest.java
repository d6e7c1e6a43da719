package org.sopan.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.anyone;
import static org.sopan.forum.Forum.location;
import static org.sopan.forum.Forum.move;
import static org.sopan.forum.Forum.writer;
import static org.sopan.forum.knowledge.Workshop.id;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
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

    @Test
    void anEventIsScheduledPostponedMovedAndCancelledAndEveryStepIsTold() {
        var address = location(Workshop.create("Hall of steps"));

        assertThat(move(writer("anjali"), address, "SCHEDULED", "").statusCode())
                .isEqualTo(200);
        assertThat(move(writer("anjali"), address, "POSTPONED", "The hall is flooded")
                        .statusCode())
                .isEqualTo(200);
        var read = anyone().get(address);
        var later = Workshop.TEXT.formatted("Hall of steps").replace("2031-01-18", "2031-02-22");
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
        var address = location(Workshop.create("Hall of refusals"));

        ProblemAssert.assertThat(move(writer("anjali"), address, "LIVE", ""))
                .is(ErrorCode.CONFLICT)
                .says(id(address), "DRAFT", "SCHEDULED, CANCELLED", "LIVE");
    }

    @Test
    void aDraftIsSeenByThoseWhoWriteOnly() {
        var address = location(Workshop.create("Hall of drafts"));

        ProblemAssert.assertThat(anyone().get(address)).is(ErrorCode.NOT_FOUND).says(id(address));
        assertThat(writer("ravi").get(address).statusCode()).isEqualTo(200);
    }

    @Test
    void timesAreShownOnTheClocksOfIndiaAndJapan() {
        var event = Workshop.create("Hall of clocks").jsonPath();

        assertThat(event.getString("start")).isEqualTo("2031-01-18T04:30:00Z");
        assertThat(event.getList("clocks.timeZone")).containsExactly("Asia/Kolkata", "Asia/Tokyo");
        assertThat(event.getString("clocks[1].start")).startsWith("2031-01-18T13:30");
    }

    @Test
    void theTitleFollowsTheReaderAndFallsBackToEnglish() {
        var address = location(Workshop.create("Hall of languages"));
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
        var body = Workshop.TEXT
                .formatted("Hall")
                .replace("2031-01-18T10:00:00+05:30", start)
                .replaceFirst("\"end\": \"[^\"]*\"", "\"end\": \"" + end + "\"");

        ProblemAssert.assertThat(writer("anjali").body(body).post("/v1/forum-events"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError(pointer, "unreadable");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var body = Workshop.TEXT
                .formatted("Hall")
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
        var body = Workshop.TEXT.formatted("Hall");

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
        var body = Workshop.TEXT.formatted("Hall").replace("\"S24\"", "\"D503\"");

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
        var address = location(Workshop.create("Hall of tags"));
        var old = writer("anjali").get(address).header("ETag");
        var body = Workshop.TEXT.formatted("Hall of tags");
        writer("ravi").header("If-Match", old).body(body).put(address).then().statusCode(200);

        ProblemAssert.assertThat(writer("anjali").body(body).put(address)).is(ErrorCode.PRECONDITION_REQUIRED);
        ProblemAssert.assertThat(
                        writer("anjali").header("If-Match", old).body(body).put(address))
                .is(ErrorCode.PRECONDITION_FAILED);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        var created = IntStream.range(0, 5)
                .mapToObj(at -> id(location(Workshop.create("Hall of pages"))))
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
        var address = location(Workshop.create("Hall of calendars"));
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
}
