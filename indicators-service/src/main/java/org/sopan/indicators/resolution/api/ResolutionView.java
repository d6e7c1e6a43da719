package org.sopan.indicators.resolution.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.resolution.HeldTally;
import org.sopan.indicators.resolution.OpenName;

/// A name in the queue as it is shown.
@Schema(name = "Resolution", description = "A name of an area that was sent and is not known, and what it may mean.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ResolutionView(
        @Schema(examples = "res_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String id,

        @Schema(examples = "nfhs", maxLength = 40) String provider,

        @Schema(examples = "district:Ahmadabad, Gujarat", maxLength = 100)
        String spelled,

        @Schema(description = "Areas it may mean, the most similar first.", maxItems = 5)
        List<CandidateView> candidates,

        @Schema(examples = "208", description = "Rows that named it in the newest submission that did.")
        int rows,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60)
        String submission,

        Instant firstSeen,
        Instant lastSeen,

        @Schema(
                examples = "open",
                enumeration = {"open", "confirmed", "dismissed"})
        String status,

        @Schema(examples = "D438", maxLength = 10, description = "What it means, once somebody has said so.") @Nullable
        String area,

        @Schema(maxLength = 200, description = "Who answered.") @Nullable
        String answeredBy,

        @Nullable Instant answeredAt,
        HeldRowsView heldRows) {

    /// What became of rows that were kept for the answer.
    @Schema(
            name = "ResolutionHeldRows",
            description =
                    "Rows of `partial` pushes that are right but for this name: they are kept until it is answered.")
    public record HeldRowsView(
            @Schema(examples = "12", description = "Rows that wait now.")
            int waiting,

            @Schema(examples = "0", description = """
                            Rows that were let go before the answer: the same figure was sent again under the same name, \
                            or their push was taken back.""") int superseded,

            @Schema(examples = "0", description = "Rows that were let go because the name means no area.")
            int forgotten,

            @Schema(
                    examples = "[\"sub_019ab3c27d107c3e9a550f2d8c1b7e42\"]",
                    maxItems = 1000,
                    description = "Submissions that were made of them, one of each push; decided within seconds, and "
                            + "shown to their sender at `/v1/submissions/{submission}/progress`.")
            List<String> submissions) {

        private static HeldRowsView of(HeldTally tally) {
            return new HeldRowsView(tally.waiting(), tally.superseded(), tally.forgotten(), tally.submissions());
        }
    }

    /// An area a name may mean.
    @Schema(name = "ResolutionCandidate")
    public record CandidateView(
            @Schema(examples = "D438", maxLength = 10) String area,
            @Schema(examples = "Ahmedabad", maxLength = 200) String name,

            @Schema(examples = "S24", maxLength = 10) @Nullable
            String parent) {

        private static CandidateView of(AreaCode code, Catalogue catalogue) {
            var area = catalogue.findArea(code);
            return new CandidateView(
                    code.value(),
                    area.map(each -> each.englishName()).orElse(code.value()),
                    area.map(each -> each.parent()).map(AreaCode::value).orElse(null));
        }
    }

    static ResolutionView of(OpenName name, HeldTally heldRows, Catalogue catalogue) {
        var answer = name.answer();
        var area = answer == null ? null : answer.area();
        return new ResolutionView(
                name.id(),
                name.provider().value(),
                name.spelled(),
                name.candidates().stream()
                        .map(code -> CandidateView.of(code, catalogue))
                        .toList(),
                name.rows(),
                name.submission(),
                name.firstSeen(),
                name.lastSeen(),
                name.status().word(),
                area == null ? null : area.value(),
                answer == null ? null : answer.person(),
                answer == null ? null : answer.at(),
                HeldRowsView.of(heldRows));
    }
}
