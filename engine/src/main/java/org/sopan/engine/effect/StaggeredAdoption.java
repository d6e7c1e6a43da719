package org.sopan.engine.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The effect on areas that began at different times (Callaway and Sant'Anna, 2021): every group of
/// areas that began together is compared, period by period, with areas that had not begun, and only
/// then is anything averaged. A regression with one dummy for "has begun" would compare late starters
/// with early ones that are already under the effect, and can turn its sign.
public sealed interface StaggeredAdoption {

    /// First treated period of an area that never began.
    int NEVER = Integer.MAX_VALUE;

    /// Whom a group is compared with.
    enum Comparison {
        NEVER_TREATED,
        /// Areas that had begun by neither of the two periods compared.
        NOT_YET_TREATED
    }

    /// Effects by group and period, and their averages, weighted by the areas of each group.
    ///
    /// @param groupTimes ATT(g, t) for every group g and period t but g − 1, which all are compared with
    /// @param overall over all groups and periods from their beginning on
    /// @param byExposure by the number of periods since the beginning, from 0 on
    /// @param preTrendPValue of Wald's test that all ATT(g, t) with t < g are zero; null where there
    /// are none or they depend on each other
    /// @param leftOut areas that were left out: begun in the first period, or in a group of one
    record Estimated(
            List<GroupTime> groupTimes,
            Effect overall,
            List<Exposure> byExposure,
            @Nullable Double preTrendPValue,
            int leftOut)
            implements StaggeredAdoption {
        public Estimated {
            groupTimes = List.copyOf(groupTimes);
            byExposure = List.copyOf(byExposure);
        }
    }

    /// Too little to say anything.
    record InsufficientData(String reason) implements StaggeredAdoption {}

    /// ATT(g, t) = mean change from g − 1 to t of those who began in g − the same of those they are
    /// compared with.
    record GroupTime(int group, int period, Effect effect) {
        /// Whether it lies before the beginning, where there should be no effect.
        public boolean isBefore() {
            return period < group;
        }
    }

    /// Mean over the groups that have been at it for so long.
    record Exposure(int periods, Effect effect) {}

    /// Throws [IllegalArgumentException] when rows differ in length, a figure is not finite, or there
    /// is not one first period for each area.
    ///
    /// @param outcomes a row for each area, a figure for each period, oldest first
    /// @param firstTreated the first period under treatment of each area, or [#NEVER]
    static StaggeredAdoption of(double[][] outcomes, int[] firstTreated, Comparison comparison) {
        return new AdoptionEffects(outcomes, firstTreated, comparison).estimated();
    }
}
