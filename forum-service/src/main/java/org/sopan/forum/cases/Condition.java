package org.sopan.forum.cases;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// When an area's place in a release calls for support.
public sealed interface Condition {

    /// The lowest share of those ranked: with N ranked, every rank above `⌊(1 − share) · N⌋`.
    ///
    /// @param share above 0, at most 0.5
    record LowestShare(BigDecimal share) implements Condition {

        private static final BigDecimal HALF = new BigDecimal("0.5");

        public LowestShare {
            if (share.signum() <= 0 || share.compareTo(HALF) > 0) {
                throw new IllegalArgumentException("share " + share + " is outside 0..0.5 (0 excluded)");
            }
            share = share.stripTrailingZeros();
        }

        @Override
        public int lastSafeRank(int ranked) {
            return BigDecimal.ONE
                    .subtract(share)
                    .multiply(BigDecimal.valueOf(ranked))
                    .setScale(0, RoundingMode.FLOOR)
                    .intValueExact();
        }
    }

    /// The lowest places: every rank above `N − places`.
    record LowestPlaces(int places) implements Condition {

        public LowestPlaces {
            requirePositive(places);
        }

        @Override
        public int lastSafeRank(int ranked) {
            return Math.max(0, ranked - places);
        }
    }

    /// A fall of that many places since the base period, or more.
    record Fall(int places) implements Condition {

        public Fall {
            requirePositive(places);
        }

        @Override
        public int lastSafeRank(int ranked) {
            return ranked;
        }
    }

    /// The highest rank that a cut-off leaves alone; all of them where there is none.
    int lastSafeRank(int ranked);

    private static void requirePositive(int places) {
        if (places < 1) {
            throw new IllegalArgumentException("places must be 1 or more: " + places);
        }
    }
}
