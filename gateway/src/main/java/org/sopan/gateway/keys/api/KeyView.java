package org.sopan.gateway.keys.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;
import org.sopan.gateway.keys.ApiKey;
import org.sopan.kit.identity.Scope;

/// A key without its secret.
@Schema(name = "Key", description = "A key without its secret.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyView(
        @Schema(description = "Id of the key; the subject in the audit log.", examples = KeyView.ID, maxLength = 60)
        String id,

        @Schema(
                description = "The part of the key that finds it: `sopan_<prefix>_…`.",
                examples = "4f1c09a2b7de",
                maxLength = 12)
        String prefix,

        @Schema(description = "Who holds the key.", examples = "Maharashtra HMIS", maxLength = 100)
        String name,

        @Schema(description = "What the key may do.", examples = "[\"observations:write\"]", maxItems = 50)
        List<String> scopes,

        @Schema(description = "Areas the key reaches; empty means all.", examples = "[\"S27\"]", maxItems = 1000)
        List<String> areas,

        @Schema(description = "Provider whose figures the key may write.", examples = "s27-hmis", maxLength = 40)
        @Nullable
        String provider,

        @Schema(description = "When the key was made.", examples = "2026-11-22T19:30:00Z", maxLength = 40)
        Instant createdAt,

        @Schema(description = "Id of the key that made it.", examples = KeyView.ID, maxLength = 60)
        String createdBy,

        @Schema(description = "When the key ends by itself.", examples = "2027-03-31T18:30:00Z", maxLength = 40)
        @Nullable
        Instant expiresAt,

        @Schema(description = "When the key was revoked.", examples = "2026-12-01T06:00:00Z", maxLength = 40) @Nullable
        Instant revokedAt,

        @Schema(description = "Id of the key that revoked it.", examples = KeyView.ID, maxLength = 60) @Nullable
        String revokedBy) {

    static final String ID = "key_0190f3c2a1b47c3d8e5f6a7b8c9d0e1f";

    static KeyView of(ApiKey key) {
        var draft = key.draft();
        return new KeyView(
                key.id(),
                key.prefix(),
                draft.name(),
                draft.scopes().stream().map(Scope::word).sorted().toList(),
                draft.areas().stream().map(AreaCode::value).sorted().toList(),
                draft.provider().map(ProviderCode::value).orElse(null),
                key.createdAt(),
                key.createdBy(),
                draft.expiresAt().orElse(null),
                key.revokedAt().orElse(null),
                key.revokedBy().orElse(null));
    }
}
