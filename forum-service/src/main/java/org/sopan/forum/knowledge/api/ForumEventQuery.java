package org.sopan.forum.knowledge.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.knowledge.ForumEventStatus;
import org.sopan.forum.knowledge.ForumEvents;
import org.sopan.forum.lifecycle.api.StatusParameter;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Which events are wanted.
public record ForumEventQuery(
        @QueryParam("area")
        @Parameter(
                description = "Only events that concern this area.",
                example = "D445",
                schema = @Schema(implementation = String.class, maxLength = 10))
        @Nullable
        AreaCode area,

        @QueryParam("theme")
        @Size(max = 50)
        @Parameter(description = "Only events on this thematic area.", example = "health-and-nutrition")
        @Nullable
        String theme,

        @QueryParam("status")
        @Size(max = 30)
        @Pattern(regexp = "[A-Z_]+")
        @Parameter(description = "Only events in this status.", example = "SCHEDULED")
        @Nullable
        String status,

        @QueryParam("from")
        @Size(max = 40)
        @Parameter(
                description = "Only events that end after this instant (RFC 3339).",
                example = "2026-11-22T00:00:00Z")
        @Nullable
        String from) {

    ForumEvents.Query toQuery(boolean drafts, PageRequest page) {
        var keys = page.after(listName());
        var behind = keys.isEmpty() ? null : new ForumEvents.Key(Instant.parse(keys.get(0)), keys.get(1));
        return new ForumEvents.Query(
                drafts,
                area == null ? null : area.value(),
                theme,
                StatusParameter.read(ForumEventStatus.TABLE, status),
                instant(),
                behind,
                page.limit() + 1);
    }

    /// Names the list and its filters, for cursors.
    String listName() {
        return "forum-events " + List.of(text(area), text(theme), text(status), text(from));
    }

    private @Nullable Instant instant() {
        if (from == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(from).toInstant();
        } catch (DateTimeException e) {
            throw new Problem(
                    ErrorCode.INVALID_PARAMETER,
                    "parameter from \"" + from + "\" is not an RFC 3339 instant such as 2026-11-22T00:00:00Z");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
