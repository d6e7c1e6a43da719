package org.sopan.rankings.ranking.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.rankings.method.StoredMethod;

/// Which method computed a list.
@Schema(
        name = "MethodReference",
        description = "Which method computed a list; the document stands at /v1/methods/{code}/versions/{version}.")
public record MethodReference(
        @Schema(description = "Code of the method.", examples = "NFHS-OUTCOMES")
        String code,

        @Schema(description = "Its version.", examples = "1", minimum = "1")
        int version,

        @Schema(description = "SHA-256 of its canonical document.", pattern = "[0-9a-f]{64}")
        String hash) {

    public static MethodReference of(StoredMethod method) {
        return new MethodReference(method.code(), method.version(), method.hash());
    }
}
