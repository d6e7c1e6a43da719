package org.sopan.engine.method;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Strict reading of one object of a method document. What is wrong is collected, so that an author sees
/// everything at once; a getter that failed answers with a stand-in that never gets out, because a document
/// with refusals is refused.
final class Fields {

    private static final String KIND = "kind";

    /// No number of a document is larger, either way: beyond it products of them leave what a double holds.
    static final double LARGEST = 1e15;

    private final String path;
    private final Map<String, Object> values;
    private final List<MethodRefusal> refusals;
    private final TreeSet<String> known = new TreeSet<>();

    private Fields(String path, Map<String, Object> values, List<MethodRefusal> refusals) {
        this.path = path;
        this.values = values;
        this.refusals = refusals;
    }

    /// The object at `path`; a value that is no object is refused and read as an empty one.
    static Fields of(String path, @Nullable Object value, List<MethodRefusal> refusals) {
        var values = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> {
                if (item != null) {
                    values.put(String.valueOf(key), item);
                }
            });
        } else {
            refusals.add(new MethodRefusal.WrongType(path, "an object", describe(value)));
        }
        return new Fields(path, values, refusals);
    }

    String path() {
        return path;
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    void refuse(MethodRefusal refusal) {
        refusals.add(refusal);
    }

    boolean has(String field) {
        known.add(field);
        return values.containsKey(field);
    }

    String text(String field) {
        return findText(field).orElseGet(() -> missing(field, ""));
    }

    Optional<String> findText(String field) {
        var value = find(field);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof String text && !text.isBlank()) {
            return Optional.of(text);
        }
        wrong(field, "a text that is not blank", value);
        return Optional.of("");
    }

    double number(String field) {
        var number = findNumber(field);
        return number.isPresent() ? number.getAsDouble() : missing(field, 0.0);
    }

    double number(String field, double otherwise) {
        return findNumber(field).orElse(otherwise);
    }

    OptionalDouble findNumber(String field) {
        var value = find(field);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(asNumber(path(field), value));
    }

    int integer(String field, int min, int max) {
        double number = number(field);
        if (number != StrictMath.rint(number) || number < min || number > max) {
            refuse(new MethodRefusal.OutOfRange(
                    path(field), CanonicalText.number(number), "the whole numbers " + min + ".." + max));
            return min;
        }
        return (int) number;
    }

    int integer(String field, int min, int max, int otherwise) {
        return has(field) ? integer(field, min, max) : otherwise;
    }

    double share(String field, double otherwise) {
        double share = number(field, otherwise);
        if (!(share >= 0 && share <= 1)) {
            refuse(new MethodRefusal.OutOfRange(path(field), CanonicalText.number(share), "0..1"));
        }
        return share;
    }

    boolean flag(String field, boolean otherwise) {
        var value = find(field);
        if (value == null) {
            return otherwise;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        wrong(field, "true or false", value);
        return otherwise;
    }

    boolean isWord(String field, String word) {
        return word.equals(find(field));
    }

    /// One of the words of an enum, written in lower case with hyphens.
    <E extends Enum<E>> E word(String field, Class<E> type, E otherwise) {
        var text = findText(field);
        if (text.isEmpty()) {
            return otherwise;
        }
        for (E constant : type.getEnumConstants()) {
            if (Words.of(constant).equals(text.get())) {
                return constant;
            }
        }
        refuse(new MethodRefusal.UnknownOption(path(field), text.get(), Words.of(type)));
        return otherwise;
    }

    Fields object(String field) {
        var value = find(field);
        return value == null ? missing(field, of(path(field), Map.of(), refusals)) : of(path(field), value, refusals);
    }

    Optional<Fields> findObject(String field) {
        var value = find(field);
        return value == null ? Optional.empty() : Optional.of(of(path(field), value, refusals));
    }

    /// An option: a word alone, or an object with a `kind`; `otherwise` is the kind when the field is absent.
    Fields option(String field, String otherwise) {
        var value = find(field);
        if (value == null) {
            return of(path(field), Map.of(KIND, otherwise), refusals);
        }
        return of(path(field), value instanceof String word ? Map.of(KIND, word) : value, refusals);
    }

    String kind() {
        return text(KIND);
    }

    <T> T unknownKind(T standIn, String... allowed) {
        if (has(KIND)) {
            refuse(new MethodRefusal.UnknownOption(path(KIND), kind(), List.of(allowed)));
        }
        values.keySet().retainAll(List.of(KIND));
        return standIn;
    }

    List<Fields> objects(String field) {
        var found = new ArrayList<Fields>();
        var list = list(field);
        for (int i = 0; i < list.size(); i++) {
            found.add(of(path(field) + "[" + i + "]", list.get(i), refusals));
        }
        return found;
    }

    List<String> texts(String field) {
        var found = new ArrayList<String>();
        for (var item : list(field)) {
            if (item instanceof String text) {
                found.add(text);
            } else {
                wrong(field, "a list of texts", item);
            }
        }
        return found;
    }

    List<Double> numberList(String field) {
        var found = new ArrayList<Double>();
        list(field).forEach(item -> found.add(asNumber(path(field), item)));
        return found;
    }

    Map<String, String> textsByCode(String field) {
        var found = new TreeMap<String, String>();
        findObject(field).ifPresent(object -> object.codes().forEach(code -> found.put(code, object.text(code))));
        return found;
    }

    Map<String, Double> numbersByCode(String field) {
        var found = new TreeMap<String, Double>();
        findObject(field).ifPresent(object -> object.codes().forEach(code -> found.put(code, object.number(code))));
        return found;
    }

    /// The keys of an object that is keyed by code; from here on all of them count as known.
    List<String> codes() {
        known.addAll(values.keySet());
        return List.copyOf(values.keySet());
    }

    /// This object with what it does not say taken from `defaults`.
    Fields over(Fields defaults) {
        var merged = new LinkedHashMap<>(defaults.values);
        merged.putAll(values);
        return new Fields(path, merged, refusals);
    }

    /// Refuses every field that nobody asked for.
    void close() {
        for (var field : values.keySet()) {
            if (!known.contains(field)) {
                refuse(new MethodRefusal.UnknownField(path.isEmpty() ? "document" : path, field, List.copyOf(known)));
            }
        }
    }

    private List<?> list(String field) {
        var value = find(field);
        if (value instanceof List<?> list) {
            return list;
        }
        if (value != null) {
            wrong(field, "a list", value);
        }
        return List.of();
    }

    private @Nullable Object find(String field) {
        known.add(field);
        return values.get(field);
    }

    private double asNumber(String where, @Nullable Object value) {
        if (value instanceof Number number) {
            double asDouble = value instanceof BigDecimal exact ? exact.doubleValue() : number.doubleValue();
            if (Math.abs(asDouble) <= LARGEST) {
                return asDouble + 0.0;
            }
            if (Double.isFinite(asDouble)) {
                refuse(new MethodRefusal.OutOfRange(where, String.valueOf(asDouble), "-1e15..1e15"));
                return 0;
            }
        }
        refuse(new MethodRefusal.WrongType(where, "a finite number", describe(value)));
        return 0;
    }

    private <T> T missing(String field, T standIn) {
        refuse(new MethodRefusal.MissingField(path.isEmpty() ? "document" : path, field));
        return standIn;
    }

    private void wrong(String field, String wanted, @Nullable Object value) {
        refuse(new MethodRefusal.WrongType(path(field), wanted, describe(value)));
    }

    private static String describe(@Nullable Object value) {
        return switch (value) {
            case null -> "nothing";
            case Map<?, ?> map -> "an object with " + map.size() + " fields";
            case List<?> list -> "a list of " + list.size();
            case String text -> "text \"" + text + "\"";
            default -> String.valueOf(value);
        };
    }
}
