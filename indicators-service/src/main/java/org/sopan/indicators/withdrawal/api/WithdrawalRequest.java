package org.sopan.indicators.withdrawal.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Why a submission is taken back.
@Schema(name = "WithdrawalRequest", description = "Why a submission is taken back.")
public record WithdrawalRequest(
        @NotBlank
        @Size(max = 500)
        @Schema(examples = "the file was that of the quarter before", description = "Kept and shown with the history.")
        String reason) {}
