package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;

/// In which language an answer names things: the one of `Accept-Language` that is liked best among those
/// the catalogue has names in, else English. A thing without a name in that language is named in English,
/// one without that by its code.
@RequestScoped
public class Wording {

    private static final String ENGLISH = "en";
    private static final List<String> KNOWN = List.of(ENGLISH, "hi");

    private final HttpHeaders headers;

    Wording(HttpHeaders headers) {
        this.headers = headers;
    }

    /// `en` or `hi`.
    public String language() {
        var wanted = headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE);
        if (wanted == null || wanted.isBlank()) {
            return ENGLISH;
        }
        try {
            var ranges = LanguageRange.parse(wanted).stream()
                    .filter(range -> range.getWeight() > 0)
                    .toList();
            var found = Locale.lookupTag(ranges, KNOWN);
            return found == null ? ENGLISH : found;
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }

    /// The name in a language, in English where there is none in it, the code where there is neither.
    public static String name(Map<String, String> names, String language, String code) {
        var name = names.get(language);
        return name == null ? names.getOrDefault(ENGLISH, code) : name;
    }
}
