package org.sopan.forum.texts.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.sopan.forum.texts.Text;
import org.sopan.forum.texts.Texts;

/// Whoever reads, and the languages they asked for. Fallback: English, then the original; the answer's
/// `Content-Language` says which it became.
@RequestScoped
public class Reader {

    private static final List<String> NAMED = List.of("en", "hi", "ja");

    private final List<String> wanted;

    Reader(HttpHeaders headers) {
        wanted = headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals("*") && !language.isEmpty())
                .map(language -> language.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// The text this reader gets.
    public Text pick(Texts texts) {
        return texts.pick(wanted);
    }

    /// The language for what always has English and may have Hindi and Japanese, such as names in code lists.
    public String language() {
        return wanted.stream().filter(NAMED::contains).findFirst().orElse("en");
    }
}
