package org.sopan.indicators.freeze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.sopan.indicators.merkle.Sha256;

class FrozenListTest {

    @Test
    void partsAreOfOneStateAndBoundedAndTheDigestIsThatOfTheLines() {
        var parts = new ArrayList<FrozenList.Part>();
        var list = new FrozenList(2, parts::add);

        list.add(figure("S09", "D119"));
        list.add(figure("S27", "D475"));
        list.add(figure("S27", "D476"));
        list.add(figure("S27", "D477"));
        var content = list.end();

        assertThat(parts)
                .extracting(
                        FrozenList.Part::number,
                        FrozenList.Part::state,
                        part -> part.figures().size())
                .containsExactly(tuple(1, "S09", 1), tuple(2, "S27", 2), tuple(3, "S27", 1));
        assertThat(content.figures()).isEqualTo(4);
        assertThat(content.digest()).isEqualTo(Sha256.hex("""
                        ADP-HN-02:D119:2026-04:self-reported@4
                        ADP-HN-02:D475:2026-04:self-reported@4
                        ADP-HN-02:D476:2026-04:self-reported@4
                        ADP-HN-02:D477:2026-04:self-reported@4
                        """.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingIsNoPartAndHasTheDigestOfNothing() {
        var list = new FrozenList(2, part -> {
            throw new AssertionError(part);
        });

        assertThat(list.end()).isEqualTo(new Freeze.Content(0, Sha256.hex(new byte[0])));
        assertThat(list.parts()).isZero();
    }

    private static FrozenFigure figure(String state, String area) {
        return new FrozenFigure(state, "ADP-HN-02", area, "2026-04", "self-reported", 4);
    }
}
