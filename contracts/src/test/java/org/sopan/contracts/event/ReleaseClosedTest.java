package org.sopan.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sopan.contracts.event.ReleasePart.Place;
import org.sopan.contracts.event.ReleasePart.Standing;

class ReleaseClosedTest {

    @Test
    void theHashDoesNotDependOnTheOrderInWhichStandingsCame() {
        var baramula = standing("D003", 12, 60);
        var gyalshing = standing("D228", 3, null);

        assertThat(ReleaseClosed.hashOf(List.of(baramula, gyalshing)))
                .isEqualTo(ReleaseClosed.hashOf(List.of(gyalshing, baramula)));
    }

    @Test
    void theHashIsThatOfTheDocumentedLines() {
        // printf 'D003,12,60\nD228,3,\n' | sha256sum
        assertThat(ReleaseClosed.hashOf(List.of(standing("D003", 12, 60), standing("D228", 3, null))))
                .isEqualTo("85ca2bea06ad662293ed4b00737aeaf19359f4f3340aa8c9ec8509de7a6d4281");
    }

    private static Standing standing(String area, int byScore, @Nullable Integer byDelta) {
        var delta = byDelta == null ? null : 1.5;
        return new Standing(area, new Place(50.0, byScore, null, null, delta, byDelta, null), List.of());
    }
}
