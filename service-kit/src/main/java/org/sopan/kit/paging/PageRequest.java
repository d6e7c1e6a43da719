package org.sopan.kit.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which part of a list is wanted; the `@BeanParam` of every list.
///
/// @param limit how many items at most
/// @param cursor `next` of the page before, null for the first page
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("100")
        @Min(1)
        @Max(MAX_LIMIT)
        @Parameter(description = "How many items the page has at most.")
        int limit,

        @QueryParam("cursor")
        @Size(max = Cursor.MAX_LENGTH)
        @Parameter(description = "The `next` of the page before; absent for the first page.")
        @Nullable
        String cursor) {

    /// The largest page.
    public static final int MAX_LIMIT = 1_000;

    /// The sort keys after which the page begins, as the list's [Page#of] wrote them; empty for the first
    /// page. A cursor of another list, or one that was changed, ends the request with 400.
    ///
    /// @param list names the list and everything that filters or orders it
    public List<String> after(String list) {
        return cursor == null ? List.of() : Cursor.decode(cursor, list).keys();
    }
}
