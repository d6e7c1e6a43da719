package org.sopan.indicators.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sopan.contracts.vocabulary.AreaLevel;

/// Finds what was probably meant. Only ever a suggestion: nothing is stored under a guess.
public final class Spellings {

    /// Longer texts are no names; comparing them would cost more than it helps.
    private static final int LONGEST = 60;

    private static final Comparator<Area> LARGER_FIRST =
            Comparator.<Area, AreaLevel>comparing(area -> area.code().level()).thenComparing(Area::code);

    private final Map<String, List<Area>> areasByName = new HashMap<>();

    Spellings(Collection<Area> areas) {
        for (var area : areas) {
            area.names().values().forEach(name -> add(name, area));
            area.aliases().forEach(alias -> add(alias, area));
        }
    }

    /// An area of this name or of a code that differs in one place, as `D445 Dohad`. Larger areas come first.
    public Optional<String> areaLike(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            return Optional.empty();
        }
        var wanted = folded(text);
        var same = areasByName.getOrDefault(wanted, List.of());
        if (!same.isEmpty()) {
            return Optional.of(shown(same.getFirst()));
        }
        int allowed = wanted.length() < 6 ? 1 : 2;
        return areasByName.entrySet().stream()
                .filter(each -> Math.abs(each.getKey().length() - wanted.length()) <= allowed)
                .filter(each -> distance(each.getKey(), wanted) <= allowed)
                .map(each -> each.getValue().getFirst())
                .min(LARGER_FIRST)
                .map(Spellings::shown);
    }

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

    private void add(String name, Area area) {
        var same = areasByName.computeIfAbsent(folded(name), key -> new ArrayList<>());
        if (!same.contains(area)) {
            same.add(area);
            same.sort(LARGER_FIRST);
        }
    }

    private static String shown(Area area) {
        return area.code() + " " + area.englishName();
    }

    /// Letters and digits alone, so that `Ri Bhoi` and `Ribhoi` are one name.
    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }

    /// Levenshtein's distance.
    private static int distance(String a, String b) {
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
