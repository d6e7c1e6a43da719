package org.sopan.indicators.catalogue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.Period;

/// How often figures come.
public enum Frequency {
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6),
    YEARLY(12),
    /// By survey round or season: no length of period tells when.
    IRREGULAR(0);

    /// Another spelling of yearly, and the one that ministries use.
    private static final String ANNUAL = "annual";

    private final int months;

    Frequency(int months) {
        this.months = months;
    }

    /// The word in packs, answers and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Frequency> find(String word) {
        var lower = word.strip().toLowerCase(Locale.ROOT);
        return lower.equals(ANNUAL)
                ? Optional.of(YEARLY)
                : Arrays.stream(values())
                        .filter(each -> each.word().equals(lower))
                        .findFirst();
    }

    /// Throws [IllegalArgumentException] that names the allowed words.
    public static Frequency parse(String word) {
        return find(word)
                .orElseThrow(() -> new IllegalArgumentException("frequency \"" + word
                        + "\" is not known; allowed are "
                        + Arrays.stream(values()).map(Frequency::word).collect(Collectors.joining(", ")) + " and "
                        + ANNUAL));
    }

    /// Of the wording of an indicator, which may name several: `monthly/survey`. What is no frequency of this
    /// list, such as `per NAS round`, and no wording at all, is irregular.
    public static Set<Frequency> allOf(@Nullable String wording) {
        var found = EnumSet.noneOf(Frequency.class);
        for (var word : (wording == null ? "" : wording).split("/", -1)) {
            found.add(find(word).orElse(IRREGULAR));
        }
        return found;
    }

    @Override
    public String toString() {
        return word();
    }

    /// Whether a period is as long as the time from one figure to the next.
    public boolean fits(Period period) {
        return months > 0
                && period.start().plusMonths(months).equals(period.end().plusDays(1));
    }
}
