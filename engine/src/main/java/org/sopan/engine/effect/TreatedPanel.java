package org.sopan.engine.effect;

/// Outcomes of areas over periods, of which some took part in something from one period on and the
/// others never did. Every figure is there: areas with gaps are left out by whoever makes the panel.
public final class TreatedPanel {

    private final double[][] treated;
    private final double[][] controls;
    private final int before;

    private TreatedPanel(double[][] treated, double[][] controls, int before) {
        this.treated = treated;
        this.controls = controls;
        this.before = before;
    }

    /// Throws [IllegalArgumentException] when rows differ in length, a figure is not finite, or there
    /// is no period on either side.
    ///
    /// @param treated a row for each area that took part, a figure for each period, oldest first
    /// @param controls the same for the others
    /// @param before how many periods passed before it began
    public static TreatedPanel of(double[][] treated, double[][] controls, int before) {
        if (treated.length == 0 || controls.length == 0) {
            throw new IllegalArgumentException(
                    "areas are needed on either side, not " + treated.length + " and " + controls.length);
        }
        int periods = treated[0].length;
        if (before < 1 || before >= periods) {
            throw new IllegalArgumentException("periods before: " + before + " is outside 1.." + (periods - 1));
        }
        return new TreatedPanel(checked(treated, periods), checked(controls, periods), before);
    }

    int treatedAreas() {
        return treated.length;
    }

    int controlAreas() {
        return controls.length;
    }

    int periods() {
        return treated[0].length;
    }

    int before() {
        return before;
    }

    double control(int area, int period) {
        return controls[area][period];
    }

    /// Mean of the treated in a period.
    double treatedMean(int period) {
        double sum = 0;
        for (var row : treated) {
            sum += row[period];
        }
        return sum / treated.length;
    }

    /// Mean over the periods after it began.
    double controlAfter(int area) {
        double sum = 0;
        for (int t = before; t < periods(); t++) {
            sum += controls[area][t];
        }
        return sum / (periods() - before);
    }

    /// The panel with some of the controls in the place of the treated, who are out of it.
    TreatedPanel placebo(boolean[] taken) {
        int count = 0;
        for (boolean one : taken) {
            count += one ? 1 : 0;
        }
        var standIns = new double[count][];
        var rest = new double[controls.length - count][];
        int in = 0;
        int out = 0;
        for (int i = 0; i < controls.length; i++) {
            if (taken[i]) {
                standIns[in++] = controls[i];
            } else {
                rest[out++] = controls[i];
            }
        }
        return new TreatedPanel(standIns, rest, before);
    }

    private static double[][] checked(double[][] rows, int periods) {
        var copy = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) {
            if (rows[i].length != periods) {
                throw new IllegalArgumentException("rows have " + periods + " and " + rows[i].length + " periods");
            }
            for (double figure : rows[i]) {
                if (!Double.isFinite(figure)) {
                    throw new IllegalArgumentException("an outcome is a finite number, not " + figure);
                }
            }
            copy[i] = rows[i].clone();
        }
        return copy;
    }
}
