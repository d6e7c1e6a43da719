package org.sopan.indicators.intake;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProviderCode;

/// A push that was taken whole and is decided later.
///
/// @param areas of the key that sent it; empty means all
/// @param manner how the body is to be read and its answer to be told
/// @param decision null while nobody has decided
public record DeferredPush(
        String id,
        ProviderCode provider,
        String subject,
        Set<AreaCode> areas,
        Map<String, String> manner,
        Instant receivedAt,
        @Nullable Decision decision) {

    public DeferredPush {
        areas = Set.copyOf(areas);
        manner = Map.copyOf(manner);
    }

    /// What came of it.
    ///
    /// @param status as an HTTP answer would have it
    /// @param answer JSON
    public record Decision(int status, String answer, Instant at) {}
}
