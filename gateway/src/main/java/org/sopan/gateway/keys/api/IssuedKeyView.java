package org.sopan.gateway.keys.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A new key with its secret.
@Schema(name = "IssuedKey", description = "A new key; the only answer that ever contains the key itself.")
record IssuedKeyView(
        @Schema(
                description = "The key. It is shown once and cannot be read again: keep it now.",
                examples = "sopan_4f1c09a2b7de_3b1c…",
                maxLength = 100)
        String key,

        @Schema(description = "What the suite keeps about the key.")
        KeyView about) {}
