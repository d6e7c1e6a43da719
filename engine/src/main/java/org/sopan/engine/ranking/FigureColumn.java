package org.sopan.engine.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.sopan.engine.panel.CellState;
import org.sopan.engine.panel.Column;

/// The figures of one indicator that an edition of a period counts, after held and filled ones were put
/// in. While nothing had to be put in, the panel's column is used as it is.
final class FigureColumn {

    private final Column own;
    private final int period;
    private final double @Nullable [] values;
    private final byte[] origins;
    private final int[] sources;

    private FigureColumn(Column own, int period, double @Nullable [] values, byte[] origins, int[] sources) {
        this.own = own;
        this.period = period;
        this.values = values;
        this.origins = origins;
        this.sources = sources;
    }

    static FigureColumn plain(Column own, int period) {
        return new FigureColumn(own, period, null, new byte[0], new int[0]);
    }

    /// A copy that may be written to: own figures are in it, all others are left out or not applicable.
    static FigureColumn writable(Column own, int period, boolean lowReliabilityCounts) {
        int size = own.size();
        var column = new FigureColumn(own, period, new double[size], new byte[size], new int[size]);
        for (int area = 0; area < size; area++) {
            var state = own.state(area);
            boolean counts = state.carriesValue() && (lowReliabilityCounts || state != CellState.LOW_RELIABILITY);
            if (counts) {
                column.put(area, own.value(area), Origin.OWN, period);
            } else {
                var origin = state == CellState.NOT_APPLICABLE ? Origin.NOT_APPLICABLE : Origin.LEFT_OUT;
                column.put(area, Double.NaN, origin, period);
            }
        }
        return column;
    }

    /// The same, to be written to.
    FigureColumn copy() {
        int size = own.size();
        var column = new FigureColumn(own, period, new double[size], new byte[size], new int[size]);
        for (int area = 0; area < size; area++) {
            column.put(area, value(area), origin(area), sourcePeriod(area));
        }
        return column;
    }

    /// The same with every figure left out that `other` does not have.
    FigureColumn onlyWhere(FigureColumn other) {
        int size = own.size();
        var column = new FigureColumn(own, period, new double[size], new byte[size], new int[size]);
        for (int area = 0; area < size; area++) {
            boolean common = hasValue(area) && other.hasValue(area);
            var origin = common || !hasValue(area) ? origin(area) : Origin.LEFT_OUT;
            column.put(area, common ? value(area) : Double.NaN, origin, sourcePeriod(area));
        }
        return column;
    }

    void put(int area, double value, Origin origin, int source) {
        if (values != null) {
            values[area] = value;
            origins[area] = origin.code();
            sources[area] = source;
        }
    }

    double value(int area) {
        return values == null ? own.value(area) : values[area];
    }

    boolean hasValue(int area) {
        return !Double.isNaN(value(area));
    }

    Origin origin(int area) {
        if (values != null) {
            return Origin.of(origins[area]);
        }
        if (own.hasValue(area)) {
            return Origin.OWN;
        }
        return own.state(area) == CellState.NOT_APPLICABLE ? Origin.NOT_APPLICABLE : Origin.LEFT_OUT;
    }

    /// The place on the panel's period axis of the period that the figure is of.
    int sourcePeriod(int area) {
        return values == null ? period : sources[area];
    }

    CellState ownState(int area) {
        return own.state(area);
    }

    /// Whether every figure is an own one and the indicator applies to every area.
    boolean isPlain() {
        return values == null && !own.hasNotApplicable();
    }

    void copyTo(int from, int count, double[] target) {
        if (values == null) {
            own.copyTo(from, count, target, 0);
        } else {
            System.arraycopy(values, from, target, 0, count);
        }
    }

    /// The present figures, in area order: what a frame is taken from. Filled ones do not shape a frame.
    double[] present() {
        if (values == null) {
            return own.present();
        }
        var present = new double[own.size()];
        int count = 0;
        for (int area = 0; area < present.length; area++) {
            if (origin(area).isPresent()) {
                present[count++] = value(area);
            }
        }
        return Arrays.copyOf(present, count);
    }
}
