package org.sopan.gateway.keys.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProviderCode;

/// The wish for a key.
@Schema(name = "KeyRequest", description = "Whom a new key is for, and what it may do.")
record KeyRequest(
        @NotBlank
        @Size(max = 100)
        @Schema(description = "Who will hold the key, for people.", examples = "Maharashtra HMIS")
        String name,

        @NotEmpty
        @Size(max = 50)
        @Schema(description = "What the key may do.", examples = "[\"observations:write\"]", maxItems = 50)
        List<@NotBlank @Size(max = 50) String> scopes,

        @Size(max = 1000)
        @Schema(
                description = "LGD codes of the areas the key reaches, each with all below it; absent or empty means "
                        + "all of India.",
                examples = "[\"S27\"]",
                maxItems = 1000)
        @Nullable
        List<@NotBlank @Size(max = 10) String> areas,

        @Pattern(regexp = ProviderCode.PATTERN)
        @Schema(
                description = "The provider whose figures the key may write; a key without one writes none.",
                examples = "s27-hmis",
                maxLength = 40)
        @Nullable
        String provider,

        @Schema(
                description = "When the key ends by itself; absent means never.",
                examples = "2027-03-31T18:30:00Z",
                maxLength = 40)
        @Nullable
        Instant expiresAt) {}
