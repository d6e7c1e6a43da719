package org.sopan.forum.codelists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sopan.forum.Forum.anyone;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.testkit.CompressionAssert;
import org.sopan.testkit.ProblemAssert;

@QuarkusTest
class CodeListTest {

    @ParameterizedTest
    @CsvSource({
        "thematic-areas, 6",
        "sdg-goals, 17",
        "joint-vision-directions, 8",
        "state-prefecture-fields, 11",
        "prefectures, 47",
        "states, 36",
        "forum-event-states, 9",
        "practice-states, 9",
        "support-case-states, 8",
    })
    void everyListIsReadableAndWhole(String name, int size) {
        var list = anyone().get("/v1/codelists/" + name);

        assertThat(list.statusCode()).as(list.asString()).isEqualTo(200);
        assertThat(list.jsonPath().getInt("size")).isEqualTo(size);
        assertThat(list.jsonPath().getList("codes.code")).hasSize(size).doesNotHaveDuplicates();
    }

    @Test
    void namesComeInTheLanguageAskedFor() {
        var hindi = anyone().header("Accept-Language", "hi, en;q=0.5").get("/v1/codelists/thematic-areas");

        assertThat(hindi.jsonPath().getString("codes[0].name")).isEqualTo("स्वास्थ्य और पोषण");
        assertThat(hindi.header("Content-Language")).isEqualTo("hi");
    }

    @Test
    void theStatesOfAnAggregateSayWhatMayFollow() {
        List<Map<String, Object>> states =
                anyone().get("/v1/codelists/forum-event-states").jsonPath().getList("codes");

        assertThat(states)
                .filteredOn(state -> "POSTPONED".equals(state.get("code")))
                .singleElement()
                .satisfies(
                        state -> assertThat(state).containsEntry("attributes", Map.of("next", "CANCELLED SCHEDULED")));
    }

    @Test
    void aListReadTwiceIsNotSentTwice() {
        var first = anyone().get("/v1/codelists/states");
        var again = anyone().header("If-None-Match", first.header("ETag")).get("/v1/codelists/states");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void aListGoesOutCompressedToWhoeverAcceptsIt() {
        CompressionAssert.assertThat("/v1/codelists/states").goesOutCompressedToWhoeverAcceptsIt();
    }

    @Test
    void anUnknownListIsAProblemThatNamesIt() {
        ProblemAssert.assertThat(anyone().get("/v1/codelists/star-signs"))
                .is(ErrorCode.NOT_FOUND)
                .says("star-signs");
    }
}
