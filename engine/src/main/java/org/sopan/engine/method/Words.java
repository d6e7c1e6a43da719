package org.sopan.engine.method;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How the options of an enum are spelt in a document: `HALF_UP` is `half-up`.
final class Words {

    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> List<String> of(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Words::of).toList();
    }
}
