package org.sopan.forum.codelists;

import java.util.Map;

/// An entry of a code list.
///
/// @param names name per language tag; `en` is always present
/// @param attributes what else the list says about it, such as the IRI of a goal or the area of a state
public record Code(String code, Map<String, String> names, Map<String, String> attributes) {

    public Code {
        if (!names.containsKey("en")) {
            throw new IllegalArgumentException("code " + code + " has no English name");
        }
        names = Map.copyOf(names);
        attributes = Map.copyOf(attributes);
    }
}
