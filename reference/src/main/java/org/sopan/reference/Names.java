package org.sopan.reference;

import java.util.Map;

/// What holds for every set of names: English is always among them.
final class Names {

    static final String ENGLISH = "en";

    private Names() {}

    static void check(String code, Map<String, String> names) {
        if (!names.containsKey(ENGLISH)) {
            throw new IllegalArgumentException(code + " has no English name; got languages " + names.keySet());
        }
    }

    static String english(Map<String, String> names) {
        return names.getOrDefault(ENGLISH, "");
    }
}
