package org.sopan.indicators.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.DefinitionKind;

/// Reads codes of areas: `D445`, `d3`, `lgd:district:445`, `census2011:state:27`, `census2011:474` (a
/// district's), and ISO 3166-2 of states (`IN-MH`).
final class AreaSpelling {

    private static final Pattern SCHEME =
            Pattern.compile("(lgd|census2011):(?:(state|district|block):)?(\\d{1,6})", Pattern.CASE_INSENSITIVE);
    private static final Pattern CENSUS = Pattern.compile("\\d{1,6}");
    private static final Pattern ISO = Pattern.compile("IN-[A-Z]{2}");

    private AreaSpelling() {}

    /// The code, also of an area that is not known; empty when the text is not a code at all.
    static Optional<AreaCode> code(String text, Catalogue catalogue) {
        var stripped = text.strip();
        var scheme = SCHEME.matcher(stripped);
        if (scheme.matches()) {
            var level = scheme.group(2) == null ? "district" : scheme.group(2).toLowerCase(Locale.ROOT);
            return scheme.group(1).equalsIgnoreCase("lgd")
                    ? Optional.of(AreaCode.parse(level.substring(0, 1) + scheme.group(3)))
                    : byCensus(level, scheme.group(3), catalogue);
        }
        var upper = stripped.toUpperCase(Locale.ROOT);
        if (ISO.matcher(upper).matches()) {
            return catalogue.all(DefinitionKind.AREA, Area.class).stream()
                    .filter(area -> upper.equals(area.iso3166()))
                    .map(Area::code)
                    .findFirst();
        }
        try {
            return Optional.of(AreaCode.parse(stripped));
        } catch (IllegalArgumentException notACode) {
            return Optional.empty();
        }
    }

    private static Optional<AreaCode> byCensus(String level, String number, Catalogue catalogue) {
        int wanted = Integer.parseInt(number);
        return catalogue.all(DefinitionKind.AREA, Area.class).stream()
                .filter(area -> area.code().level().word().equals(level))
                .filter(area -> isNumber(area.census2011(), wanted))
                .map(Area::code)
                .findFirst();
    }

    /// A pack may have written anything there; what is no number is no code that somebody can mean.
    private static boolean isNumber(@Nullable String code, int wanted) {
        return code != null && CENSUS.matcher(code.strip()).matches() && Integer.parseInt(code.strip()) == wanted;
    }
}
