package org.sopan.engine.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sopan.engine.outlook.Projection.Question;

class OutlookTest {

    @Test
    void ratesOfChangeArePerYear() {
        assertThat(Outlook.reduction(40, 30, 5).orElseThrow()).isCloseTo(0.05753641449035618, within(1e-12));
        assertThat(Outlook.compoundGrowth(40, 30, 5).orElseThrow()).isCloseTo(Math.pow(0.75, 0.2) - 1, within(1e-12));
        assertThat(Outlook.compoundGrowth(0, 30, 5)).isEmpty();
        assertThat(Outlook.reduction(40, 30, 0)).isEmpty();
    }

    @Test
    void theRatioOfPacesIsOneJustOnTrack() {
        var way = new Outlook.Way(40, 30, 20);

        assertThat(Outlook.paceRatio(way, 5, 10).orElseThrow()).isCloseTo(1, within(1e-12));
        assertThat(Outlook.paceRatio(way, 8, 10).orElseThrow()).isCloseTo(0.625, within(1e-12));
        assertThat(Outlook.required(way, 5).orElseThrow()).isEqualTo(-2);
        assertThat(Outlook.required(way, 0)).isEmpty();
        assertThat(Outlook.progress(20, 25, 20)).isEmpty();
        assertThat(new Pace[] {Pace.of(-0.1), Pace.of(0.2), Pace.of(0.5), Pace.of(0.95)})
                .containsExactly(Pace.REGRESSING, Pace.INSUFFICIENT, Pace.MODERATE, Pace.ON_TRACK);
    }

    @Test
    void aProjectionGivesTheLineItsIntervalAndTheChanceOfTheTarget() {
        var years = new double[] {1, 2, 3, 4, 5};
        var figures = new double[] {2, 4, 5, 4, 5};

        var projection =
                Projection.of(years, figures, new Question(6, 5.8, true, 0.9)).orElseThrow();

        // s = √(2.4/3), at x = 6: s √(1 + 1/5 + 9/10), t_{0.95, 3} = 2.3534.
        double reach = 2.3533634348018233 * Math.sqrt(0.8) * Math.sqrt(2.1);
        assertThat(projection.expected()).isCloseTo(5.8, within(1e-12));
        assertThat(projection.high() - projection.expected()).isCloseTo(reach, within(1e-9));
        assertThat(projection.probabilityOfTarget()).isCloseTo(0.5, within(1e-9));
        assertThat(Projection.of(years, figures, new Question(6, 5, true, 0.9))
                        .orElseThrow()
                        .probabilityOfTarget())
                .isGreaterThan(0.5);
        assertThat(Projection.of(years, figures, new Question(6, 5, false, 0.9))
                        .orElseThrow()
                        .probabilityOfTarget())
                .isLessThan(0.5);
    }

    @Test
    void threeFiguresAreNoSeries() {
        assertThat(Projection.of(new double[] {1, 2, 3}, new double[] {1, 2, 3}, new Question(6, 5, true, 0.9)))
                .isEmpty();
    }

    @Test
    void theMeasuresOfTheRegionalCommissionsCountTheWayFromTheStart() {
        var falling = new Outlook.Way(40, 30, 20);

        assertThat(Escap.currentStatus(falling, false)).hasValue(5);
        assertThat(Escap.anticipatedGap(falling, 25, false)).hasValue(25);
        assertThat(Escap.anticipatedGap(falling, 20, false)).hasValue(0);
        assertThat(Escap.anticipatedGap(falling, 50, false)).hasValue(150);
        assertThat(Escap.currentStatus(new Outlook.Way(40, 45, 20), false)).hasValue(-2.5);
        assertThat(Escap.currentStatus(new Outlook.Way(40, 90, 80), true)).hasValue(10);
        assertThat(Escap.currentStatus(new Outlook.Way(80, 70, 80), true)).isEmpty();
        assertThat(Escap.anticipatedGap(new Outlook.Way(80, 70, 80), 75, true)).isEmpty();
        assertThat(new Escap.Action[] {
                    Escap.Action.of(0),
                    Escap.Action.of(10),
                    Escap.Action.of(10.1),
                    Escap.Action.of(100),
                    Escap.Action.of(101)
                })
                .containsExactly(
                        Escap.Action.MAINTAIN,
                        Escap.Action.MAINTAIN,
                        Escap.Action.ACCELERATE,
                        Escap.Action.ACCELERATE,
                        Escap.Action.REVERSE);
    }
}
