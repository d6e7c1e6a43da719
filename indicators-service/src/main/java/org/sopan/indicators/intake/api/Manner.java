package org.sopan.indicators.intake.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Strategy;
import org.sopan.indicators.resolution.HeldPush;
import org.sopan.indicators.resolution.Origin;

/// How a push is to be read, decided and answered: everything its request said, so that it can be done later as
/// well.
///
/// @param dhis2 whether it speaks DHIS2
/// @param takesBack whether its rows take figures back (DHIS2's import strategy DELETE)
/// @param strategy which figures it writes, by what stands
/// @param held what is said of rows that had waited for a name; null of a request's
record Manner(
        boolean dhis2,
        String mediaType,
        @Nullable String charset,
        @Nullable String encoding,
        Sending.Layout layout,
        Mode mode,
        boolean dryRun,
        boolean takesBack,
        Strategy strategy,
        @Nullable Held held) {

    /// Rows that had waited for a name.
    ///
    /// @param lenient whether their cells are read as spreadsheets write them
    record Held(Origin origin, boolean lenient) {}

    /// The manner of a request.
    Manner(
            boolean dhis2,
            String mediaType,
            @Nullable String charset,
            @Nullable String encoding,
            Sending.Layout layout,
            Mode mode,
            boolean dryRun,
            boolean takesBack,
            Strategy strategy) {
        this(dhis2, mediaType, charset, encoding, layout, mode, dryRun, takesBack, strategy, null);
    }

    /// The words for rows that had waited for a name.
    static Map<String, String> words(HeldPush.Waiting waiting) {
        var held = new Held(waiting.origin(), false);
        var manner = new Manner(
                false,
                Dialects.NDJSON,
                null,
                null,
                Sending.Layout.LONG,
                Mode.PARTIAL,
                false,
                false,
                Strategy.ADD_AND_CHANGE,
                held);
        var words = manner.words();
        words.putAll(waiting.push().manner());
        return words;
    }

    Map<String, String> words() {
        var words = new HashMap<String, String>();
        words.put("dhis2", String.valueOf(dhis2));
        words.put("mediaType", mediaType);
        put(words, "charset", charset);
        put(words, "encoding", encoding);
        words.put("wide", String.valueOf(layout.wide()));
        words.put("headerLine", String.valueOf(layout.headerLine()));
        put(words, "sheet", layout.sheet());
        put(words, "period", layout.period());
        put(words, "dataset", layout.dataset());
        words.put("mode", mode.word());
        words.put("dryRun", String.valueOf(dryRun));
        words.put("takesBack", String.valueOf(takesBack));
        words.put(Strategy.WORD, strategy.name());
        if (held != null) {
            words.put("resolution", held.origin().resolution());
            words.put("pushed", held.origin().submission());
            words.put("cameAt", held.origin().cameAt().toString());
            words.put(HeldPush.LENIENT, String.valueOf(held.lenient()));
        }
        return words;
    }

    static Manner of(Map<String, String> words) {
        var layout = new Sending.Layout(
                Boolean.parseBoolean(words.get("wide")),
                Integer.parseInt(words.getOrDefault("headerLine", "1")),
                words.get("sheet"),
                words.get("period"),
                words.get("dataset"));
        return new Manner(
                Boolean.parseBoolean(words.get("dhis2")),
                words.getOrDefault("mediaType", "application/json"),
                words.get("charset"),
                words.get("encoding"),
                layout,
                Mode.valueOf(words.getOrDefault("mode", "atomic").toUpperCase(Locale.ROOT)),
                Boolean.parseBoolean(words.get("dryRun")),
                Boolean.parseBoolean(words.get("takesBack")),
                Strategy.valueOf(words.getOrDefault(Strategy.WORD, Strategy.ADD_AND_CHANGE.name())),
                held(words));
    }

    private static @Nullable Held held(Map<String, String> words) {
        var resolution = words.get("resolution");
        var pushed = words.get("pushed");
        var cameAt = words.get("cameAt");
        return resolution == null || pushed == null || cameAt == null
                ? null
                : new Held(
                        new Origin(resolution, pushed, Instant.parse(cameAt)),
                        Boolean.parseBoolean(words.get(HeldPush.LENIENT)));
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
