package org.sopan.forum.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.location;
import static org.sopan.forum.Forum.move;
import static org.sopan.forum.Forum.writer;
import static org.sopan.forum.knowledge.Workshop.id;
import static org.sopan.forum.knowledge.Workshop.session;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class SessionTest {

    @Test
    void noRoomAndNoSpeakerIsInTwoSessionsAtOnceAlsoNotInTwoEvents() {
        var one = location(Workshop.create("Shared hall"));
        var other = location(Workshop.create("Shared hall"));
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
        var one = location(Workshop.create("Returned hall"));
        var other = location(Workshop.create("Returned hall"));
        session(one, "10:00", "11:00", "A", "dr-iyer").then().statusCode(201);
        move(writer("anjali"), one, "CANCELLED", "No funds").then().statusCode(200);

        session(other, "10:00", "11:00", "A", "dr-iyer").then().statusCode(201);
    }

    @Test
    void ofManyWhoWantOneRoomAtOnceOneGetsIt() throws Exception {
        var events = IntStream.range(0, 8)
                .mapToObj(at -> location(Workshop.create("Wanted hall")))
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
        var address = location(Workshop.create("Hall of bounds"));

        ProblemAssert.assertThat(session(address, "08:00", "09:00", "A", "dr-shah"))
                .is(ErrorCode.VALIDATION_FAILED)
                .hasError("/start", "session-outside-event");
    }
}
