package org.sopan.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bounded part of a list.
///
/// @param items what is on the page, in the order of the list
/// @param next cursor of the page after this one; null on the last
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(
        @Schema(description = "What is on the page, in the order of the list.", maxItems = PageRequest.MAX_LIMIT)
        List<T> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = Cursor.MAX_LENGTH) @Nullable
        String next) {

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of what a query found that asked for one row more than the limit: the extra row only tells that
    /// more follows.
    ///
    /// @param keys the sort keys of a row, from which the query continues after it
    public static <T> Page<T> of(List<T> found, PageRequest request, String list, Function<T, List<String>> keys) {
        var limit = request.limit();
        if (found.size() <= limit) {
            return new Page<>(found, null);
        }
        var items = found.subList(0, limit);
        return new Page<>(items, new Cursor(list, keys.apply(items.getLast())).encode());
    }

    /// The same page in another form.
    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
