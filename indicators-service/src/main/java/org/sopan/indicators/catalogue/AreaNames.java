package org.sopan.indicators.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.AreaLevel;

/// Finds areas by name: `Dohad`, `Dohad, Gujarat`, `district:Aurangabad, Bihar`, in any language the catalogue
/// has.
///
/// Only a name that is spelled as in the catalogue (capitals, spaces, hyphens, `&` and the words "and", "of",
/// "the" aside) or an alias is understood. Everything else is a question with candidates, the most similar
/// first; a person answers it. Where a district and its headquarters' block have one name, a name without a
/// level means the larger.
public final class AreaNames {

    private static final int CANDIDATES = 5;
    /// Longer texts are no names; comparing them would cost more than it helps.
    private static final int LONGEST = 80;
    private static final Pattern LEVEL = Pattern.compile("(state|district|block):(.*)", Pattern.DOTALL);
    private static final Pattern SMALL_WORDS = Pattern.compile("\\b(and|of|the)\\b");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");
    private static final Comparator<Area> LARGER_FIRST =
            Comparator.<Area, AreaLevel>comparing(area -> area.code().level()).thenComparing(Area::code);

    private final Map<AreaCode, Area> byCode = new HashMap<>();
    private final Map<String, List<Area>> byName = new HashMap<>();

    AreaNames(Collection<Area> areas) {
        for (var area : areas) {
            byCode.put(area.code(), area);
            area.names().values().forEach(name -> add(name, area));
            area.aliases().forEach(alias -> add(alias, area));
        }
    }

    /// What a name was understood as.
    public sealed interface Meaning {

        record Named(Area area) implements Meaning {}

        /// Nobody can say without asking.
        ///
        /// @param asked the part of the name that is not understood: of a district in a misspelled state the
        /// state
        /// @param candidates most similar first; none when nothing is near
        record Unclear(String asked, List<Area> candidates) implements Meaning {

            public Unclear {
                candidates = List.copyOf(candidates);
            }
        }
    }

    /// What a name means.
    ///
    /// @param reach areas that can be meant at all
    /// @param spelled the provider's own spellings
    public Meaning find(String text, Predicate<AreaCode> reach, Function<String, Optional<AreaCode>> spelled) {
        if (text.length() > LONGEST) {
            return new Meaning.Unclear(text, List.of());
        }
        var parts = text.split("[,/]", -1);
        var above = new ArrayList<Area>();
        for (int i = parts.length - 1; i > 0; i--) {
            var name = parts[i].strip();
            var meant = above(name, above, spelled);
            if (meant.isEmpty()) {
                return new Meaning.Unclear(name, near(name, area -> area.code().level() != AreaLevel.BLOCK));
            }
            above.clear();
            above.addAll(meant);
        }
        return named(text, parts[0].strip(), area -> reach.test(area.code()) && liesWithinAny(area, above));
    }

    private Meaning named(String whole, String name, Predicate<Area> possible) {
        var matcher = LEVEL.matcher(name);
        var level = matcher.matches() ? matcher.group(1) : null;
        var bare = matcher.matches() ? matcher.group(2) : name;
        Predicate<Area> wanted =
                possible.and(area -> level == null || area.code().level().word().equals(level));
        var same = exact(bare).stream().filter(wanted).toList();
        if (same.isEmpty()) {
            return new Meaning.Unclear(whole, near(bare, wanted));
        }
        var largest = same.getFirst().code().level();
        var ofLargest =
                same.stream().filter(area -> area.code().level() == largest).toList();
        return ofLargest.size() == 1
                ? new Meaning.Named(ofLargest.getFirst())
                : new Meaning.Unclear(
                        whole, ofLargest.stream().limit(CANDIDATES).toList());
    }

    private List<Area> above(String name, List<Area> within, Function<String, Optional<AreaCode>> spelled) {
        var own = spelled.apply(name).flatMap(code -> Optional.ofNullable(byCode.get(code)));
        if (own.isPresent()) {
            return List.of(own.get());
        }
        return exact(name).stream()
                .filter(area -> area.code().level() != AreaLevel.BLOCK)
                .filter(area -> liesWithinAny(area, within))
                .toList();
    }

    private List<Area> exact(String name) {
        return byName.getOrDefault(folded(name), List.of());
    }

    private List<Area> near(String name, Predicate<Area> wanted) {
        var folded = folded(name);
        if (folded.isEmpty()) {
            return List.of();
        }
        int allowed = Math.max(1, Math.min(3, folded.length() / 3));
        var best = new HashMap<Area, Integer>();
        byName.forEach((spelling, areas) -> {
            if (Math.abs(spelling.length() - folded.length()) <= allowed) {
                int distance = Spellings.distance(spelling, folded);
                if (distance <= allowed) {
                    areas.stream().filter(wanted).forEach(area -> best.merge(area, distance, Math::min));
                }
            }
        });
        return best.entrySet().stream()
                .sorted(Map.Entry.<Area, Integer>comparingByValue().thenComparing(Map.Entry::getKey, LARGER_FIRST))
                .map(Map.Entry::getKey)
                .limit(CANDIDATES)
                .toList();
    }

    private boolean liesWithinAny(Area area, List<Area> others) {
        if (others.isEmpty()) {
            return true;
        }
        Area each = area;
        while (each != null) {
            if (others.contains(each)) {
                return true;
            }
            var parent = each.parent();
            each = parent == null ? null : byCode.get(parent);
        }
        return false;
    }

    private void add(String name, Area area) {
        var same = byName.computeIfAbsent(folded(name), key -> new ArrayList<>());
        if (!same.contains(area)) {
            same.add(area);
            same.sort(LARGER_FIRST);
        }
    }

    /// Letters and digits alone, so that `Ri Bhoi` and `Ribhoi`, `Jammu & Kashmir` and `Jammu and Kashmir` are
    /// one.
    private static String folded(String name) {
        var lower = name.strip().toLowerCase(Locale.ROOT);
        return NO_LETTERS.matcher(SMALL_WORDS.matcher(lower).replaceAll("")).replaceAll("");
    }
}
