package org.sopan.forum.cases.api;

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
import org.sopan.forum.cases.CaseStatus;
import org.sopan.forum.cases.SupportCases;
import org.sopan.forum.lifecycle.api.StatusParameter;
import org.sopan.kit.paging.PageRequest;

/// Which cases are wanted.
public record SupportCaseQuery(
        @QueryParam("area")
        @Parameter(
                description = "Only cases of this area.",
                example = "D445",
                schema = @Schema(implementation = String.class, maxLength = 10))
        @Nullable
        AreaCode area,

        @QueryParam("theme")
        @Size(max = 50)
        @Parameter(description = "Only cases on this thematic area, or overall.", example = "overall")
        @Nullable
        String theme,

        @QueryParam("release")
        @Size(max = 60)
        @Parameter(
                description = "Only cases this release is a reason for.",
                example = "rel_0193d4a07c117a529a4e5b1f6f0a2c01")
        @Nullable
        String release,

        @QueryParam("status")
        @Size(max = 30)
        @Pattern(regexp = "[A-Z_]+")
        @Parameter(description = "Only cases in this status.", example = "OPENED")
        @Nullable
        String status,

        @QueryParam("open")
        @Pattern(regexp = "true|false")
        @Parameter(
                description = "true: only open cases; false: only closed and declined ones.",
                example = "true",
                schema = @Schema(maxLength = 5))
        @Nullable
        String open) {

    SupportCases.Query toQuery(PageRequest page) {
        var keys = page.after(listName());
        var behind = keys.isEmpty() ? null : new SupportCases.Key(Instant.parse(keys.get(0)), keys.get(1));
        return new SupportCases.Query(
                area == null ? null : area.value(),
                theme,
                release,
                StatusParameter.read(CaseStatus.TABLE, status),
                open == null ? null : Boolean.valueOf(open),
                behind,
                page.limit() + 1);
    }

    /// Names the list and its filters, for cursors.
    String listName() {
        return "support-cases "
                + List.of(
                        Objects.toString(area, ""),
                        Objects.toString(theme, ""),
                        Objects.toString(release, ""),
                        Objects.toString(status, ""),
                        Objects.toString(open, ""));
    }
}
