package org.sopan.kit.paging;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/// Puts a page on the wire: the body, and a `Link` to the next page after RFC 8288.
public final class Paging {

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
