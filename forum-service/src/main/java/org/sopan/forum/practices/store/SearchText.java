package org.sopan.forum.practices.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sopan.forum.practices.PracticeContent;
import org.sopan.forum.texts.Text;

/// What a version is found by: its texts in all languages, normalised (NFKC, lower case), and for scripts that
/// PostgreSQL's dictionaries do not split – Japanese above all – every pair of neighbouring letters.
///
/// @param text for PostgreSQL's dictionaries
/// @param grams pairs of neighbouring letters outside the Latin script, each once
record SearchText(String text, List<String> grams) {

    static SearchText of(PracticeContent content) {
        var all = content.sections().stream()
                .flatMap(section -> section.entries().stream())
                .map(Text::text)
                .collect(Collectors.joining("\n"));
        return of(all);
    }

    static SearchText of(String raw) {
        var text = Normalizer.normalize(raw, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return new SearchText(text, grams(text));
    }

    private static List<String> grams(String text) {
        Set<String> found = new LinkedHashSet<>();
        var word = new ArrayList<Integer>();
        text.codePoints().forEach(letter -> {
            if (!splits(letter)) {
                word.add(letter);
                return;
            }
            pairs(word, found);
            word.clear();
        });
        pairs(word, found);
        return List.copyOf(found);
    }

    /// Marks such as Devanagari vowel signs belong to their word; Latin letters are left to the dictionaries.
    private static boolean splits(int letter) {
        var isMark = Character.getType(letter) == Character.NON_SPACING_MARK
                || Character.getType(letter) == Character.COMBINING_SPACING_MARK;
        return !(Character.isLetter(letter) || isMark)
                || Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
    }

    private static void pairs(List<Integer> word, Set<String> found) {
        if (word.size() == 1) {
            found.add(Character.toString(word.getFirst()));
        }
        for (int at = 0; at + 1 < word.size(); at++) {
            found.add(Character.toString(word.get(at)) + Character.toString(word.get(at + 1)));
        }
    }
}
