package org.sopan.indicators.sdmx;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which series are wanted: codes per dimension, in the order frequency, area, indicator, source; empty
/// means all.
public record SdmxKey(Set<String> frequencies, Set<String> areas, Set<String> indicators, Set<String> sources) {

    private static final int DIMENSIONS = 4;

    public SdmxKey {
        frequencies = Set.copyOf(frequencies);
        areas = Set.copyOf(areas);
        indicators = Set.copyOf(indicators);
        sources = Set.copyOf(sources);
    }

    /// Reads `A.D475.NFHS-ANC1.survey`, `.D475+D476..`, `all`; throws [IllegalArgumentException].
    public static SdmxKey parse(String text) {
        if (text.isEmpty() || text.equals("all") || text.matches("[*](\\.[*])*")) {
            return new SdmxKey(Set.of(), Set.of(), Set.of(), Set.of());
        }
        var parts = text.split("\\.", -1);
        if (parts.length != DIMENSIONS) {
            throw new IllegalArgumentException("key \"" + text + "\" has " + parts.length
                    + " dimensions; these series have four: FREQ.REF_AREA.INDICATOR.SOURCE");
        }
        var codes = Arrays.stream(parts).map(SdmxKey::codes).toList();
        return new SdmxKey(codes.get(0), codes.get(1), codes.get(2), codes.get(3));
    }

    /// The same as REST 3.0 has it: dimensions left out at the end are all of theirs, `A.D475`.
    public static SdmxKey parseBeginning(String text) {
        int missing = DIMENSIONS - text.split("\\.", -1).length;
        return parse(text.isEmpty() || text.equals("all") || missing <= 0 ? text : text + ".*".repeat(missing));
    }

    boolean takes(int dimension, String code) {
        var wanted = List.of(frequencies, areas, indicators, sources).get(dimension);
        return wanted.isEmpty() || wanted.contains(code);
    }

    boolean takes(List<String> codes) {
        return IntStream.range(0, DIMENSIONS).allMatch(dimension -> takes(dimension, codes.get(dimension)));
    }

    private static Set<String> codes(String part) {
        return part.isEmpty() || part.equals("*")
                ? Set.of()
                : Set.copyOf(List.of(part.split("[+,]", -1)).stream()
                        .filter(each -> !each.isEmpty())
                        .toList());
    }
}
