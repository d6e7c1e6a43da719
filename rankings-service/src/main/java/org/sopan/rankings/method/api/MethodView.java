package org.sopan.rankings.method.api;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.rankings.method.StoredMethod;

/// A version of a method in a list.
@Schema(
        name = "Method",
        description = "A version of a method; its document stands at `/v1/methods/{code}/versions/{version}`.")
public record MethodView(
        @Schema(description = "Code of the method.", examples = "NFHS-OUTCOMES")
        String code,

        @Schema(description = "Its version.", examples = "1", minimum = "1", maximum = "9999")
        int version,

        @Schema(description = "SHA-256 of its canonical document.", pattern = "[0-9a-f]{64}")
        String hash,

        @Schema(
                description = "Name per language.",
                examples = "{\"en\": \"Outcomes in the National Family Health Survey\"}")
        Map<String, String> names,

        @Schema(description = "When it was stored.", examples = "2026-11-22T10:15:30Z")
        String storedAt) {

    static MethodView of(StoredMethod method) {
        return new MethodView(
                method.code(),
                method.version(),
                method.hash(),
                new TreeMap<>(method.method().names()),
                method.storedAt().toString());
    }
}
