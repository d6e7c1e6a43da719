package org.sopan.indicators.withdrawal.api;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.indicators.withdrawal.Withdrawal;

/// A withdrawal as it is shown.
@Schema(name = "Withdrawal", description = "A submission that was taken back, and what became of its figures.")
public record WithdrawalView(
        @Schema(
                examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e43",
                maxLength = 60,
                description = "The withdrawal is a submission of its own; its revisions carry this id.")
        String id,

        @Schema(examples = "sub_019ab3c27d107c3e9a550f2d8c1b7e42", maxLength = 60, description = "What was taken back.")
        String withdraws,

        @Schema(examples = "s27-survey", maxLength = 40) String provider,
        @Schema(examples = "key_s27", maxLength = 200) String subject,

        @Schema(examples = "the file was that of the quarter before", maxLength = 500)
        String reason,

        @Schema(examples = "272", description = "Figures that still stood as the submission brought them.")
        int figures,

        @Schema(examples = "2", description = "Of these, those that fell back to a figure pushed before.")
        int restored,

        @Schema(examples = "270", description = "Of these, those that had none before and are `withdrawn` now.")
        int withdrawn,

        @Schema(description = "Since when it counts.") Instant acceptedAt) {

    static WithdrawalView of(Withdrawal withdrawal) {
        return new WithdrawalView(
                withdrawal.id(),
                withdrawal.withdraws(),
                withdrawal.provider().value(),
                withdrawal.subject(),
                withdrawal.reason(),
                withdrawal.figures(),
                withdrawal.restored(),
                withdrawal.figures() - withdrawal.restored(),
                withdrawal.acceptedAt());
    }
}
