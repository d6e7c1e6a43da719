package org.sopan.indicators.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.contracts.vocabulary.AreaLevel;

/// Who looks at figures, in this order; whoever made them comes before all.
public enum ReviewLevel {
    CHECKER,
    DISTRICT,
    STATE,
    NATIONAL;

    /// The word in packs, requests and tables.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ReviewLevel> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    /// Whether it looks at figures of areas of this kind: a district does not look at its state's.
    public boolean looksAt(AreaLevel area) {
        return switch (this) {
            case CHECKER, NATIONAL -> true;
            case DISTRICT -> area == AreaLevel.DISTRICT || area == AreaLevel.BLOCK;
            case STATE -> area != AreaLevel.COUNTRY;
        };
    }

    /// In their order, whatever the order in a pack.
    static List<ReviewLevel> inOrder(Set<ReviewLevel> levels) {
        return levels.stream().sorted().collect(Collectors.toUnmodifiableList());
    }
}
