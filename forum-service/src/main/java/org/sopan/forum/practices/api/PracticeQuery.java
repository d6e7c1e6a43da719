package org.sopan.forum.practices.api;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.forum.lifecycle.api.StatusParameter;
import org.sopan.forum.practices.PracticeStatus;
import org.sopan.forum.practices.Practices;
import org.sopan.kit.paging.PageRequest;

/// Which practices are wanted.
public record PracticeQuery(
        @QueryParam("q")
        @Size(max = 200)
        @Parameter(
                description = "Words to search for in all texts and languages; quotes, or and - as in a web search.",
                example = "weighing anganwadi")
        @Nullable
        String words,

        @QueryParam("area")
        @Parameter(
                description = "Only practices tried in this area.",
                example = "D445",
                schema = @Schema(implementation = String.class, maxLength = 10))
        @Nullable
        AreaCode area,

        @QueryParam("theme")
        @Size(max = 50)
        @Parameter(description = "Only practices on this thematic area.", example = "health-and-nutrition")
        @Nullable
        String theme,

        @QueryParam("status")
        @Size(max = 30)
        @Pattern(regexp = "[A-Z_]+")
        @Parameter(
                description = "Versions in this status; absent: the published version of each practice, or the newest "
                        + "of each for a key with forum:write or forum:review.",
                example = "PUBLISHED")
        @Nullable
        String status) {

    Practices.Query toQuery(boolean unpublished, PageRequest page) {
        var keys = page.after(listName());
        var behind = keys.isEmpty() ? null : new Practices.Key(Instant.parse(keys.get(0)), keys.get(1));
        var wanted = words == null || words.isBlank() ? null : words.strip();
        return new Practices.Query(
                wanted,
                unpublished,
                area == null ? null : area.value(),
                theme,
                StatusParameter.read(PracticeStatus.TABLE, status),
                behind,
                page.limit() + 1);
    }

    /// Names the list and its filters, for cursors.
    String listName() {
        return "practices "
                + List.of(
                        Objects.toString(words, ""),
                        Objects.toString(area, ""),
                        Objects.toString(theme, ""),
                        Objects.toString(status, ""));
    }
}
