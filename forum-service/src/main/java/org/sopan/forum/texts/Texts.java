package org.sopan.forum.texts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The same thing said in several languages: one original, at most one text per language, original first.
public record Texts(List<Text> entries) {

    /// More languages than the forum works in would be a mistake.
    public static final int MAX_LANGUAGES = 12;

    public Texts {
        if (entries.isEmpty() || entries.size() > MAX_LANGUAGES) {
            throw new IllegalArgumentException("a text has 1.." + MAX_LANGUAGES + " languages, not " + entries.size());
        }
        long originals = entries.stream()
                .filter(text -> text.state() == TextState.ORIGINAL)
                .count();
        if (originals != 1) {
            throw new IllegalArgumentException("exactly one language is the ORIGINAL, not " + originals);
        }
        long languages = entries.stream().map(Text::language).distinct().count();
        if (languages != entries.size()) {
            throw new IllegalArgumentException("a language appears twice in " + languagesOf(entries));
        }
        entries = entries.stream()
                .sorted(Comparator.comparing((Text text) -> text.state() != TextState.ORIGINAL)
                        .thenComparing(Text::language))
                .toList();
    }

    public static Texts original(String language, String text) {
        return new Texts(List.of(Text.original(language, text)));
    }

    public Text original() {
        return entries.getFirst();
    }

    public Optional<Text> find(String language) {
        return entries.stream().filter(text -> text.language().equals(language)).findFirst();
    }

    /// The best for a reader who lists languages in order of preference: the first of them there is, else English, else
    /// the original.
    public Text pick(List<String> wanted) {
        return wanted.stream()
                .map(this::find)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> find("en"))
                .orElseGet(this::original);
    }

    /// Text per language, for events.
    public Map<String, String> byLanguage() {
        var map = new LinkedHashMap<String, String>();
        entries.forEach(text -> map.put(text.language(), text.text()));
        return map;
    }

    private static String languagesOf(List<Text> entries) {
        return entries.stream().map(Text::language).collect(Collectors.joining(", "));
    }
}
