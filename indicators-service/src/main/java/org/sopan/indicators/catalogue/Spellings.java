package org.sopan.indicators.catalogue;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what was probably meant. Only ever a suggestion: nothing is stored under a guess.
public final class Spellings {

    /// Longer texts are no names; comparing them would cost more than it helps.
    private static final int LONGEST = 60;

    private Spellings() {}

    /// The nearest of some codes, where one is near enough to be a slip.
    public static Optional<String> nearest(String text, Collection<String> codes) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var wanted = text.strip().toUpperCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 4) + 1;
        for (var code : codes) {
            int distance = distance(code.toUpperCase(Locale.ROOT), wanted);
            if (distance < bestDistance) {
                best = code;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Levenshtein's distance.
    static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int swap = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(swap, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
