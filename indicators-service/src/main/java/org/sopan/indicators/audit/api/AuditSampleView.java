package org.sopan.indicators.audit.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.audit.AuditSample;

/// A sample as it is shown.
@Schema(name = "AuditSample", description = "A sample of figures, and what is needed to draw it again.")
public record AuditSampleView(
        @Schema(examples = "aud_019ab3c27d107c3e9a550f2d8c1b7e47", maxLength = 60)
        String id,

        @Schema(examples = "ADP", maxLength = 20) String programme,
        @Schema(examples = "2026-04", maxLength = 20) String period,
        @Schema(examples = "IN", maxLength = 10) String within,

        @Schema(
                examples = "risk",
                enumeration = {"random", "risk"})
        String method,

        @Schema(examples = "20260512") long seed,
        @Schema(examples = "50") int size,

        @Schema(examples = "9072", description = "How many figures could be drawn.")
        int population,

        @Schema(
                pattern = "[0-9a-f]{64}",
                description =
                        "SHA-256 over one line `figure@revision,weight` for each figure that could be drawn, in the "
                                + "order of the figures. Another digest is another population: the same seed then draws from it.")
        String populationDigest,

        @Schema(pattern = "[0-9a-f]{64}", description = "SHA-256 of `…/figures`.")
        String sampleDigest,

        @Schema(examples = "key_nation", maxLength = 200) String by,
        @Schema(examples = "2026-05-12T06:10:00Z") Instant at) {

    static AuditSampleView of(AuditSample sample) {
        var asked = sample.asked();
        return new AuditSampleView(
                sample.id(),
                asked.programme().value(),
                asked.period().value(),
                asked.within().value(),
                asked.method().word(),
                asked.seed(),
                asked.size(),
                sample.population().figures(),
                sample.population().digest(),
                sample.sampleDigest(),
                sample.by(),
                sample.at());
    }
}
