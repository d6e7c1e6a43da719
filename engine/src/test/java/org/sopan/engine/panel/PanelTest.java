package org.sopan.engine.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sopan.engine.Tables;

class PanelTest {

    private static final Panel PANEL =
            Tables.at("2020", "area X Y\nA 1 n/a\nB - 2").panel();

    @Test
    void aChangedPanelLeavesTheOneItCameFromAlone() {
        var changed = PANEL.edit()
                .set("A", "X", "2020", 5, CellState.PROVISIONAL)
                .clear("B", "Y", "2020")
                .freeze();

        assertThat(changed.column("X", 0).value(0)).isEqualTo(5);
        assertThat(changed.column("X", 0).state(0)).isEqualTo(CellState.PROVISIONAL);
        assertThat(changed.column("Y", 0).hasValue(1)).isFalse();
        assertThat(PANEL.column("X", 0).value(0)).isEqualTo(1);
        assertThat(PANEL.column("Y", 0).value(1)).isEqualTo(2);
    }

    @Test
    void anExtendedPanelKeepsItsFiguresByCode() {
        var extended = PANEL.extended(List.of("0"), List.of("W"), List.of(Tables.period("2019")));

        assertThat(extended.areas()).containsExactly("0", "A", "B");
        assertThat(extended.indicators()).containsExactly("W", "X", "Y");
        assertThat(extended.periods()).extracting(PanelPeriod::code).containsExactly("2019", "2020");
        assertThat(extended.column("X", 1).value(1)).isEqualTo(1);
        assertThat(extended.column("Y", 1).state(1)).isEqualTo(CellState.NOT_APPLICABLE);
        assertThat(extended.column("Y", 1).hasNotApplicable()).isTrue();
        assertThat(extended.column("X", 1).hasNotApplicable()).isFalse();
        assertThat(PANEL.extended(List.of("A"), List.of("X"), List.of())).isSameAs(PANEL);
    }

    @Test
    void anIndicatorThatIsNotThereHasNoFigures() {
        assertThat(PANEL.column("Z", 0).present()).isEmpty();
        assertThat(PANEL.column("X", 0).present()).containsExactly(1);
        assertThat(PANEL.hasIndicator("Z")).isFalse();
        assertThat(PANEL.hasArea("A")).isTrue();
    }

    @Test
    void theEarlierPeriodIsOneOfTheSameLength() {
        var panel = Tables.at("2019-12", "area X\nA 1")
                .and("2020", "area X\nA 1")
                .and("2020-12", "area X\nA 1")
                .and("2021", "area X\nA 1")
                .panel();

        assertThat(panel.findPrevious(Tables.period("2021"))).contains(Tables.period("2020"));
        assertThat(panel.findPrevious(Tables.period("2020-12"))).contains(Tables.period("2019-12"));
        assertThat(panel.findYearBefore(Tables.period("2020-12"))).contains(Tables.period("2019-12"));
        assertThat(panel.findYearBefore(Tables.period("2020"))).isEmpty();
        assertThat(Tables.period("2020").months()).isEqualTo(12);
    }

    @Test
    void aFigureFarOutIsSeen() {
        assertThat(PANEL.column("X", 0).hasFar()).isFalse();
        assertThat(PANEL.edit()
                        .set("A", "X", "2020", -1.1e30, CellState.NORMAL)
                        .freeze()
                        .column("X", 0)
                        .hasFar())
                .isTrue();
        assertThat(PANEL.edit()
                        .set("A", "X", "2020", 1e30, CellState.NORMAL)
                        .freeze()
                        .column("X", 0)
                        .hasFar())
                .isFalse();
    }

    @Test
    void whatIsNotThereOrNoNumberIsRefusedByName() {
        var editor = PANEL.edit();
        var half = new PanelPeriod("2020", LocalDate.of(2020, 1, 1), LocalDate.of(2020, 6, 30));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> editor.set("A", "X", "2020", Double.NaN, CellState.NORMAL))
                .withMessage("indicator X for area A, period 2020: NaN is no finite number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> editor.set("A", "Z", "2020", 1, CellState.NORMAL))
                .withMessage("indicator \"Z\" is not in the panel of 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PANEL.periodIndex("2021"))
                .withMessage("period \"2021\" is not in the panel of 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Panel.empty(List.of("A"), List.of(), List.of(Tables.period("2020"), half)))
                .withMessage("code \"2020\" stands twice on an axis");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PanelPeriod("2020", LocalDate.of(2020, 12, 31), LocalDate.of(2020, 1, 1)))
                .withMessage("period \"2020\" ends 2020-01-01, before it starts 2020-12-31");
    }
}
