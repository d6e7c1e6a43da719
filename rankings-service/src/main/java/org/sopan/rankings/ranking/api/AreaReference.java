package org.sopan.rankings.ranking.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.reference.Reference;

/// An area by its code and names.
@Schema(name = "AreaReference", description = "An area by its code and names.")
public record AreaReference(
        @Schema(description = "LGD code.", examples = "D445")
        String code,

        @Schema(
                description = "Name per language; `en` always, `hi` where it is known.",
                examples = "{\"en\": \"Dohad\", \"hi\": \"दाहोद\"}")
        Map<String, String> names) {

    /// An area whose definition has not arrived is named by its code.
    static AreaReference of(AreaCode code, Reference reference) {
        var names = reference
                .findArea(code)
                .map(area -> (Map<String, String>) new TreeMap<>(area.names()))
                .orElseGet(() -> Map.of("en", code.value()));
        return new AreaReference(code.value(), names);
    }
}
