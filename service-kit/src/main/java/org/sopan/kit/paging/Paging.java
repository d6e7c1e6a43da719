package org.sopan.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Puts a page on the wire: the body, and a `Link` to the next page after RFC 8288.
public final class Paging {

    /// Query parameters that say which page of a list is wanted.
    public static final List<String> PARAMETERS = List.of("limit", "cursor");

    private Paging() {}

    /// A 200 with the page and its link.
    public static ResponseBuilder answer(Page<?> page, UriInfo address) {
        return answer(page, page.next(), address);
    }

    /// A 200 with a body that says more than its page does, and the page's link.
    public static ResponseBuilder answer(Object body, @Nullable String next, UriInfo address) {
        var answer = Response.ok(body);
        var link = link(next, address);
        return link == null ? answer : answer.header("Link", link);
    }

    /// Names a list by its address and filters, for its cursors; parameters of paging aside, and others that choose no
    /// other rows.
    public static String listName(UriInfo address, String... asides) {
        var filters = new TreeMap<>(address.getQueryParameters());
        PARAMETERS.forEach(filters::remove);
        List.of(asides).forEach(filters::remove);
        return address.getPath() + filters;
    }

    /// The link's target is relative, so that it holds behind the gateway too.
    private static @Nullable String link(@Nullable String next, UriInfo address) {
        if (next == null) {
            return null;
        }
        var target =
                address.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"next\"";
    }
}
