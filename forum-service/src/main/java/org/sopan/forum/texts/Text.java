package org.sopan.forum.texts;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A text in one language.
///
/// @param language BCP 47 tag in lower case: `en`, `hi`, `ja`
/// @param translatedFrom the version of the original that was translated, null for the original itself
public record Text(
        String language,
        String text,
        TextState state,
        @Nullable Integer translatedFrom) {

    /// What a language tag may look like here.
    public static final String LANGUAGE = "[a-z]{2,3}";

    private static final Pattern TAG = Pattern.compile(LANGUAGE);

    public Text {
        if (!TAG.matcher(language).matches()) {
            throw new IllegalArgumentException("language \"" + language + "\" is not readable; allowed is " + LANGUAGE);
        }
        if (text.isBlank()) {
            throw new IllegalArgumentException("the text in " + language + " is empty");
        }
        if (state == TextState.ORIGINAL && translatedFrom != null) {
            throw new IllegalArgumentException("the original in " + language + " is translated from nothing");
        }
    }

    public static Text original(String language, String text) {
        return new Text(language, text, TextState.ORIGINAL, null);
    }
}
