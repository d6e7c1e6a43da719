package org.sopan.indicators.intake.api;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Mode;
import org.sopan.indicators.intake.Strategy;

/// How a push is to be read, decided and answered: everything its request said, so that it can be done later as
/// well.
///
/// @param dhis2 whether it speaks DHIS2
/// @param takesBack whether its rows take figures back (DHIS2's import strategy DELETE)
/// @param strategy which figures it writes, by what stands
record Manner(
        boolean dhis2,
        String mediaType,
        @Nullable String charset,
        @Nullable String encoding,
        Sending.Layout layout,
        Mode mode,
        boolean dryRun,
        boolean takesBack,
        Strategy strategy) {

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
        words.put("strategy", strategy.name());
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
                Strategy.valueOf(words.getOrDefault("strategy", Strategy.ADD_AND_CHANGE.name())));
    }

    private static void put(Map<String, String> words, String name, @Nullable String value) {
        if (value != null) {
            words.put(name, value);
        }
    }
}
