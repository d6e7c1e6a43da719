package org.sopan.indicators.catalogue.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.catalogue.PackNote;

/// What a pack says about itself.
@Schema(name = "PackNote", description = "A pack that was loaded.")
public record PackView(
        @Schema(examples = "NFHS", maxLength = 20) String code,
        Map<String, String> names,
        @Schema(examples = "2021.1", maxLength = 40) String version,
        @Schema(maxLength = 1000) String source,
        @Schema(maxLength = 500) String licence) {

    static PackView of(PackNote note) {
        return new PackView(note.code(), new TreeMap<>(note.names()), note.version(), note.source(), note.licence());
    }
}
