package org.sopan.forum.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;

/// Targeted support for an area and theme. One is open for both at a time; the database sees to it.
///
/// @param theme thematic area, or [#OVERALL]
/// @param request what the person who asked for it wrote; null when a release opened it
/// @param outcome what came of it, once it is closed or declined
/// @param reasons by when they were seen; empty when it was asked for
public record SupportCase(
        String id,
        long revision,
        AreaCode area,
        String theme,
        CaseStatus status,
        OpenedBy openedBy,
        @Nullable String request,
        @Nullable String outcome,
        List<Reason> reasons,
        Origin origin) {

    /// The theme of a case that is about the whole programme.
    public static final String OVERALL = "overall";

    public SupportCase {
        reasons = List.copyOf(reasons);
    }

    /// Who opened it.
    public enum OpenedBy {
        RELEASE("release"),
        REQUEST("request");

        private final String word;

        OpenedBy(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /// Where it comes from and when it last changed.
    ///
    /// @param correlationId of the release that opened it, else its own
    /// @param person who opened it; `release` when a release did
    public record Origin(String correlationId, String person, Instant openedAt, Instant changedAt) {}

    SupportCase moved(CaseStatus to, @Nullable String why, Instant now) {
        return new SupportCase(
                id, revision + 1, area, theme, to, openedBy, request, to.open() ? outcome : why, reasons, at(now));
    }

    SupportCase because(List<Reason> more, Instant now) {
        return new SupportCase(id, revision + 1, area, theme, status, openedBy, request, outcome, more, at(now));
    }

    private Origin at(Instant now) {
        return new Origin(origin.correlationId(), origin.person(), origin.openedAt(), now);
    }
}
