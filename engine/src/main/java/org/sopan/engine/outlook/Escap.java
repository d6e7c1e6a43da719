package org.sopan.engine.outlook;

import java.util.OptionalDouble;

/// The two measures by which the regional commissions of the United Nations assess progress to 2030
/// (ESCAP, Asia and the Pacific SDG Progress Report, technical notes; Bidarbakht Nia, 2017).
public final class Escap {

    private static final double WHOLE = 10;
    private static final double MAINTAIN = 10;
    private static final double AS_FAR = 100;

    private Escap() {}

    /// What an anticipated gap asks for.
    public enum Action {
        /// At most a tenth of the way will be missing: the target is met or nearly so at this pace.
        MAINTAIN,
        /// Part of the way will be missing.
        ACCELERATE,
        /// The target will be further away than it was at the start.
        REVERSE;

        /// The action for an anticipated gap; 10 and 100 belong to the milder one.
        public static Action of(double gap) {
            if (gap <= Escap.MAINTAIN) {
                return MAINTAIN;
            }
            return gap <= AS_FAR ? ACCELERATE : REVERSE;
        }
    }

    /// Current status: 10 · (now − start)/(target − start), the way made of the ten points that lead to
    /// the target, at most 10, below 0 on the way back; 10 where even the start had reached it. Empty
    /// when start and target coincide and the figure has fallen behind: no way was given that it could
    /// be a share of.
    public static OptionalDouble currentStatus(Outlook.Way way, boolean higherIsBetter) {
        if (hasReached(way.now(), way.target(), higherIsBetter)) {
            return OptionalDouble.of(WHOLE);
        }
        double distance = Math.abs(way.target() - way.start());
        if (distance == 0) {
            return OptionalDouble.empty();
        }
        double made = higherIsBetter ? way.now() - way.start() : way.start() - way.now();
        return OptionalDouble.of(Math.min(WHOLE, WHOLE * made / distance));
    }

    /// Anticipated gap: 100 · |target − predicted|/|target − start|, the part of the whole way from the
    /// start that will be missing when the target is due; 0 where the prediction reaches it. Empty when
    /// start and target coincide and the prediction falls short.
    ///
    /// @param predicted figure of the year the target is due, such as [Projection#expected]
    public static OptionalDouble anticipatedGap(Outlook.Way way, double predicted, boolean higherIsBetter) {
        if (hasReached(predicted, way.target(), higherIsBetter)) {
            return OptionalDouble.of(0);
        }
        double distance = Math.abs(way.target() - way.start());
        return distance == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100 * Math.abs(way.target() - predicted) / distance);
    }

    private static boolean hasReached(double figure, double target, boolean higherIsBetter) {
        return higherIsBetter ? figure >= target : figure <= target;
    }
}
