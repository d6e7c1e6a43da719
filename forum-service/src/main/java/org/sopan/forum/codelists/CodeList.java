package org.sopan.forum.codelists;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fixed list of codes. A change of it is a new version and a new build; nothing edits it at run time.
///
/// @param name its address, such as `thematic-areas`
/// @param source where the codes and their wording come from
/// @param codes in listing order, each code once
public record CodeList(String name, String version, Map<String, String> titles, String source, List<Code> codes) {

    /// What the name of a list looks like.
    public static final String NAME = "[a-z][a-z0-9-]{1,49}";

    public CodeList {
        titles = Map.copyOf(titles);
        codes = List.copyOf(codes);
        var seen = new HashSet<String>();
        for (var code : codes) {
            if (!seen.add(code.code())) {
                throw new IllegalArgumentException("code list " + name + " has " + code.code() + " twice");
            }
        }
    }

    public Optional<Code> find(String code) {
        return codes.stream().filter(entry -> entry.code().equals(code)).findFirst();
    }
}
