package org.sopan.indicators.catalogue;

import java.util.List;

/// A part of the catalogue as one document.
///
/// @param code the pack's own code
/// @param definitions all it defines, its own note among them, in the order of the document
public record Pack(String code, List<Definition> definitions) {

    public Pack {
        definitions = List.copyOf(definitions);
    }
}
