package org.sopan.forum.lifecycle.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.http.Tags;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Entity tags of aggregates. An answer in Hindi has another tag than the same in English; a writer may name either.
@RequestScoped
public class Revisions {

    private final HttpHeaders headers;

    Revisions(HttpHeaders headers) {
        this.headers = headers;
    }

    public static EntityTag tag(String id, long revision, String language) {
        return Tags.of(id, revision, language);
    }

    /// The revision a change is about: 428 without `If-Match`, 412 when it names none of the tags of this revision.
    ///
    /// @param languages in which it can be read
    public long required(String id, long current, Collection<String> languages) {
        if (headers.getHeaderString(HttpHeaders.IF_MATCH) == null) {
            throw new Problem(
                    ErrorCode.PRECONDITION_REQUIRED,
                    "a change of " + id + " needs If-Match with the ETag that a GET of it shows");
        }
        return checked(id, current, languages);
    }

    /// As [#required], but null when the caller does not say what it read.
    public @Nullable Long named(String id, long current, Collection<String> languages) {
        return headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? null : checked(id, current, languages);
    }

    private long checked(String id, long current, Collection<String> languages) {
        var named = headers.getHeaderString(HttpHeaders.IF_MATCH);
        if (languages.stream().noneMatch(language -> Tags.isNamed(tag(id, current, language), named))) {
            throw new Problem(
                    ErrorCode.PRECONDITION_FAILED,
                    id + " was changed since it was read; the present revision is " + current + ", read it again");
        }
        return current;
    }
}
