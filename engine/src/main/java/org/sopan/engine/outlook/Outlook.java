package org.sopan.engine.outlook;

import java.util.OptionalDouble;

/// Rates of change between two figures, and against a target.
public final class Outlook {

    private Outlook() {}

    /// Compound yearly growth (y₁/y₀)^(1/years) − 1; empty unless both figures are above zero and years too.
    public static OptionalDouble compoundGrowth(double before, double after, double years) {
        boolean defined = before > 0 && after > 0 && years > 0;
        return defined ? OptionalDouble.of(StrictMath.pow(after / before, 1 / years) - 1) : OptionalDouble.empty();
    }

    /// Average yearly rate of reduction, −ln(y₁/y₀)/years: what UNICEF reports for mortality and stunting.
    public static OptionalDouble reduction(double before, double after, double years) {
        boolean defined = before > 0 && after > 0 && years > 0;
        return defined ? OptionalDouble.of(-StrictMath.log(after / before) / years) : OptionalDouble.empty();
    }

    /// Share of the way from the figure at the start to the target that has been made, whichever way it
    /// leads; above 1 beyond the target, below 0 on the way back; empty when start and target coincide.
    public static OptionalDouble progress(double start, double now, double target) {
        return start == target ? OptionalDouble.empty() : OptionalDouble.of((now - start) / (target - start));
    }

    /// The pace so far over the pace that is needed from the start to reach the target in time: 1 is just on
    /// track. Empty when start and target coincide or a span is not above zero.
    public static OptionalDouble paceRatio(Way way, double yearsGone, double yearsInAll) {
        var progress = progress(way.start(), way.now(), way.target());
        if (progress.isEmpty() || !(yearsGone > 0) || !(yearsInAll > 0)) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(progress.getAsDouble() / (yearsGone / yearsInAll));
    }

    /// Yearly change needed from now on to be at the target when it is due; empty when no time is left.
    public static OptionalDouble required(Way way, double yearsLeft) {
        return yearsLeft > 0 ? OptionalDouble.of((way.target() - way.now()) / yearsLeft) : OptionalDouble.empty();
    }

    /// A figure at the start, now, and where it should go.
    public record Way(double start, double now, double target) {}
}
