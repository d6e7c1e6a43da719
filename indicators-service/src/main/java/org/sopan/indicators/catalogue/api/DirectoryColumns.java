package org.sopan.indicators.catalogue.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.ImportAreas;

/// Which columns of a sheet say an area's code, parent and name: those of this suite, or those of the Local Government
/// Directory's own exports of states, districts and blocks. The exports spell one header in several ways
/// (`District Name(In English)`, `District Name (In English)`, `District Name`), so spaces and capitals do not count.
///
/// @param codePrefix what stands before the directory's number in a code of this suite; empty where codes are written
/// @param parent null where all lie in `IN`
record DirectoryColumns(
        String code, String codePrefix, @Nullable String parent, String parentPrefix, String name) {

    private static final Pattern GAPS = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern ROMAN = Pattern.compile("[IVX]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]*");

    /// A level of the directory, the smallest first, as its headers name it.
    private record Level(String prefix, List<String> words) {}

    private static final List<Level> LEVELS = List.of(
            new Level("B", List.of("developmentblock", "block")),
            new Level("D", List.of("district")),
            new Level("S", List.of("state")));

    static Optional<DirectoryColumns> find(List<String> headers) {
        if (headers.containsAll(List.of("code", "parent", "name"))) {
            return Optional.of(new DirectoryColumns("code", "", "parent", "", "name"));
        }
        var folded = new HashMap<String, String>();
        headers.forEach(
                header -> folded.putIfAbsent(GAPS.matcher(header).replaceAll("").toLowerCase(Locale.ROOT), header));
        for (int i = 0; i < LEVELS.size(); i++) {
            var level = LEVELS.get(i);
            var code = header(folded, level, "code");
            var name = name(folded, level);
            var above = i + 1 < LEVELS.size() ? LEVELS.get(i + 1) : null;
            var parent = above == null ? Optional.<String>empty() : header(folded, above, "code");
            if (code.isPresent() && name.isPresent() && (above == null || parent.isPresent())) {
                return Optional.of(new DirectoryColumns(
                        code.get(),
                        level.prefix(),
                        parent.orElse(null),
                        above == null ? "" : above.prefix(),
                        name.get()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> name(Map<String, String> folded, Level level) {
        return header(folded, level, "name(inenglish)").or(() -> header(folded, level, "name"));
    }

    private static Optional<String> header(Map<String, String> folded, Level level, String what) {
        return level.words().stream()
                .flatMap(word -> Optional.ofNullable(folded.get(word + what)).stream())
                .findFirst();
    }

    /// Throws [IllegalArgumentException] that says what is wrong with the line.
    ImportAreas.Line line(CSVRecord record) {
        var area = code(record.get(code), codePrefix);
        if (codePrefix.isEmpty()) {
            var written = parent == null ? "" : record.get(parent).strip();
            return new ImportAreas.Line(
                    area,
                    written.isEmpty() ? Optional.empty() : Optional.of(AreaCode.parse(written)),
                    record.get(name).strip());
        }
        var above = parent == null ? AreaCode.INDIA : code(record.get(parent), parentPrefix);
        return new ImportAreas.Line(
                area, Optional.of(above), recased(record.get(name).strip()));
    }

    private static AreaCode code(String text, String prefix) {
        var number = text.strip();
        if (!prefix.isEmpty() && !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException(
                    "the code \"" + number + "\" is not a number; allowed are the directory's numbers");
        }
        return AreaCode.parse(prefix + number);
    }

    /// The directory writes names in capitals. Words are written with one, roman numerals stay.
    private static String recased(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        return WORD.matcher(name)
                .replaceAll(found -> ROMAN.matcher(found.group()).matches()
                        ? found.group()
                        : found.group().substring(0, 1)
                                + found.group().substring(1).toLowerCase(Locale.ROOT));
    }
}
