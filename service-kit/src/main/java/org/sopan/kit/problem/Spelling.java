package org.sopan.kit.problem;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what was probably meant by a word that is not known.
public final class Spelling {

    /// More slips than this, or than a third of the word, are another word.
    private static final int MAX_SLIPS = 3;

    /// Longer words are not compared: the work grows with the square.
    private static final int MAX_LENGTH = 100;

    private Spelling() {}

    /// The candidate with the fewest slips (insert, delete, replace, swap of neighbours), letter case ignored.
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String best = null;
        var fewest = Math.min(MAX_SLIPS, Math.max(1, word.length() / 3)) + 1;
        for (var candidate : candidates) {
            if (candidate.length() > MAX_LENGTH || Math.abs(candidate.length() - word.length()) >= fewest) {
                continue;
            }
            var slips = slips(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
            if (slips < fewest) {
                fewest = slips;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /// Optimal string alignment distance.
    private static int slips(String from, String to) {
        var table = new int[from.length() + 1][to.length() + 1];
        for (var i = 0; i <= from.length(); i++) {
            for (var j = 0; j <= to.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : cheapest(table, from, to, i, j);
            }
        }
        return table[from.length()][to.length()];
    }

    private static int cheapest(int[][] table, String from, String to, int i, int j) {
        var same = from.charAt(i - 1) == to.charAt(j - 1);
        var cost = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + (same ? 0 : 1));
        var swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        return swapped ? Math.min(cost, table[i - 2][j - 2] + 1) : cost;
    }
}
