package org.sopan.forum.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.practices.PracticeStatus;

class LifecycleTest {

    static Stream<Arguments> tables() {
        return Stream.of(
                Arguments.argumentSet("forum event", ForumEventStatus.TABLE, ForumEventStatus.DRAFT),
                Arguments.argumentSet("practice", PracticeStatus.TABLE, PracticeStatus.DRAFT),
                Arguments.argumentSet("support case", CaseStatus.TABLE, CaseStatus.OPENED));
    }

    @ParameterizedTest
    @MethodSource("tables")
    <S extends Enum<S>> void everyStateCanBeReachedFromTheFirst(Lifecycle<S> table, S first) {
        var reached = EnumSet.of(first);
        var next = List.of(first);
        while (!next.isEmpty()) {
            next = next.stream()
                    .flatMap(state -> table.after(state).stream())
                    .filter(reached::add)
                    .toList();
        }

        assertThat(reached).containsExactlyInAnyOrderElementsOf(table.states());
    }

    @Test
    void aRefusalNamesThePresentStateAndWhatIsAllowed() {
        var refused = ForumEventStatus.TABLE.<String>refuse("fev_1", ForumEventStatus.POSTPONED, "LIVE");

        assertThat(refused)
                .isEqualTo(new Outcome.NotAllowed<>(
                        "forum-event", "fev_1", "POSTPONED", "LIVE", List.of("SCHEDULED", "CANCELLED")));
    }

    @Test
    void aCancelledEventIsFinal() {
        assertThat(ForumEventStatus.TABLE.after(ForumEventStatus.CANCELLED)).isEmpty();
    }
}
