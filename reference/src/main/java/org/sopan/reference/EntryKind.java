package org.sopan.reference;

import java.util.Arrays;
import java.util.Optional;
import org.sopan.contracts.event.AreaDefined;
import org.sopan.contracts.event.IndicatorDefined;
import org.sopan.contracts.event.ProgrammeDefined;

/// What the replica keeps. The word is the `kind` column; the type is the CloudEvents type that tells of it.
enum EntryKind {
    AREA("area", AreaDefined.TYPE),
    INDICATOR("indicator", IndicatorDefined.TYPE),
    PROGRAMME("programme", ProgrammeDefined.TYPE);

    private final String word;
    private final String type;

    EntryKind(String word, String type) {
        this.word = word;
        this.type = type;
    }

    String word() {
        return word;
    }

    static Optional<EntryKind> findByType(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    static EntryKind ofWord(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("reference_entry has the unknown kind " + word));
    }
}
