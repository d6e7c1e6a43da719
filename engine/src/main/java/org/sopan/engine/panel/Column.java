package org.sopan.engine.panel;

import java.util.Arrays;

/// The figures of one indicator in one period, for every area of a panel. Immutable.
///
/// A value is `NaN` exactly when its state carries none; nothing but the engine sees that, results
/// never hold it.
public final class Column {

    /// Beyond this, either way, a figure cannot be computed with: its powers leave what a double holds.
    public static final double FARTHEST = 1e30;

    private final double[] values;
    private final byte[] states;
    private final boolean notApplicable;
    private final boolean far;

    Column(double[] values, byte[] states) {
        this.values = values;
        this.states = states;
        boolean found = false;
        for (byte state : states) {
            found |= state == CellState.NOT_APPLICABLE.code();
        }
        this.notApplicable = found;
        this.far = Arrays.stream(values).anyMatch(value -> Math.abs(value) > FARTHEST);
    }

    /// A column in which every cell is missing.
    static Column empty(int areas) {
        var values = new double[areas];
        Arrays.fill(values, Double.NaN);
        return new Column(values, new byte[areas]);
    }

    public int size() {
        return values.length;
    }

    /// The figure of an area, `NaN` where there is none.
    public double value(int area) {
        return values[area];
    }

    public boolean hasValue(int area) {
        return !Double.isNaN(values[area]);
    }

    public CellState state(int area) {
        return CellState.of(states[area]);
    }

    /// Whether the indicator does not apply to some area of this column.
    public boolean hasNotApplicable() {
        return notApplicable;
    }

    /// Whether some figure lies beyond [#FARTHEST].
    public boolean hasFar() {
        return far;
    }

    /// Copies the figures of `count` areas from `from` on into `target` at `offset`.
    public void copyTo(int from, int count, double[] target, int offset) {
        System.arraycopy(values, from, target, offset, count);
    }

    /// The figures there are, in area order.
    public double[] present() {
        var present = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                present[count++] = value;
            }
        }
        return Arrays.copyOf(present, count);
    }

    double[] copyOfValues() {
        return values.clone();
    }

    byte[] copyOfStates() {
        return states.clone();
    }
}
