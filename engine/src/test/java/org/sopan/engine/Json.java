package org.sopan.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Just enough JSON to read the documents under `packs` in tests; services use Jackson.
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// The document at a path below the root of the repository.
    public static Map<String, Object> document(String path) {
        return document(Path.of(System.getProperty("sopan.root", "..")).resolve(path));
    }

    public static Map<String, Object> parse(String text) {
        return objectOf(new Json(text).value());
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> objectOf(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalStateException("an object is wanted, not " + value);
    }

    private static Map<String, Object> document(Path path) {
        try {
            return parse(Files.readString(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable Object value() {
        skip();
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        var found = new LinkedHashMap<String, @Nullable Object>();
        at++;
        skip();
        while (text.charAt(at) != '}') {
            skip();
            var key = string();
            skip();
            expect(':');
            found.put(key, value());
            comma('}');
        }
        at++;
        return found;
    }

    private List<@Nullable Object> list() {
        var found = new ArrayList<@Nullable Object>();
        at++;
        skip();
        while (text.charAt(at) != ']') {
            found.add(value());
            comma(']');
        }
        at++;
        return found;
    }

    private String string() {
        var found = new StringBuilder();
        expect('"');
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                found.append(c);
                continue;
            }
            char escaped = text.charAt(at++);
            switch (escaped) {
                case 'n' -> found.append('\n');
                case 't' -> found.append('\t');
                case 'r' -> found.append('\r');
                case 'u' -> {
                    found.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> found.append(escaped);
            }
        }
        at++;
        return found.toString();
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private @Nullable Object word(String word, @Nullable Object meaning) {
        if (!text.startsWith(word, at)) {
            throw new IllegalStateException("unreadable at " + at);
        }
        at += word.length();
        return meaning;
    }

    private void comma(char end) {
        skip();
        if (text.charAt(at) != end) {
            expect(',');
            skip();
        }
    }

    private void expect(char wanted) {
        if (text.charAt(at) != wanted) {
            throw new IllegalStateException(wanted + " is wanted at " + at + ", not " + text.charAt(at));
        }
        at++;
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
