package org.sopan.indicators.observation.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.Table;
import org.sopan.formats.TableFormat;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Tables as whole streams, beside lists that come in pages of JSON.
@RequestScoped
public class Streams {

    /// Figures may change at any moment, and what a reader may see depends on the key.
    static final String CACHE = "private, no-cache";

    /// Media types of the two forms of SDMX data.
    public static final String SDMX_JSON = "application/vnd.sdmx.data+json";

    public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

    private final Formats formats;
    private final UriInfo address;

    Streams(Formats formats, UriInfo address) {
        this.formats = formats;
        this.address = address;
    }

    /// A page of JSON, as it is kept and told apart from the other formats.
    public static Response page(ResponseBuilder page) {
        return page.header(HttpHeaders.CACHE_CONTROL, CACHE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    /// All of a table in one stream; ends the request with 400 when it asks for a page as well.
    public Response answer(Table table, FormatRequest format) {
        return answer(table, formats.choose(format), format);
    }

    /// The same in a format that was chosen already.
    public Response answer(Table table, TableFormat chosen, FormatRequest format) {
        requireNoPage();
        return formats.answer(table, chosen, format)
                .header(HttpHeaders.CACHE_CONTROL, CACHE)
                .build();
    }

    /// A list with its filters, for its cursor; paging and format aside.
    public String listName() {
        return Paging.listName(address, "format");
    }

    private void requireNoPage() {
        for (var paging : Paging.PARAMETERS) {
            if (address.getQueryParameters().containsKey(paging)) {
                var detail = paging + " is for JSON; every other answer is all that was asked for in one stream";
                throw new Problem(
                        ErrorCode.INVALID_PARAMETER,
                        detail,
                        List.of(Violation.at(paging, "unexpected-parameter", detail)));
            }
        }
    }
}
