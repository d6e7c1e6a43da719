package org.sopan.indicators.observation.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.util.HexFormat;
import java.util.List;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.Table;
import org.sopan.formats.TableFormat;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.paging.Paging;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// Tables as whole streams, beside lists that come in pages of JSON.
@RequestScoped
public class Streams {

    /// Kept by anybody, shown again only after asking whether it is still so.
    static final String PUBLIC = "public, no-cache";

    static final String PRIVATE = "private, no-cache";

    /// Media types of the two forms of SDMX data.
    public static final String SDMX_JSON = "application/vnd.sdmx.data+json";

    public static final String SDMX_CSV = "application/vnd.sdmx.data+csv";

    private final Formats formats;
    private final Preconditions preconditions;
    private final ObjectMapper json;
    private final Caller caller;
    private final UriInfo address;

    Streams(Formats formats, Preconditions preconditions, ObjectMapper json, Caller caller, UriInfo address) {
        this.formats = formats;
        this.preconditions = preconditions;
        this.json = json;
        this.caller = caller;
        this.address = address;
    }

    /// A page of JSON that is in memory: 304 for a reader who has these bytes.
    public Response page(ResponseBuilder page) {
        try {
            var built = page.build();
            var bytes = json.writeValueAsBytes(built.getEntity());
            var tag = Tags.of("page", new String(bytes, UTF_8));
            return preconditions.answer(
                    tag,
                    cache(),
                    () -> Response.fromResponse(built).entity(bytes).type(MediaType.APPLICATION_JSON_TYPE));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("page not written", e);
        }
    }

    /// All of a table that is in memory in one stream, or 304 for a reader who has these bytes; ends the
    /// request with 400 when it asks for a page as well.
    public Response answer(Table table, FormatRequest format) {
        requireNoPage();
        var chosen = formats.choose(format);
        var tag = Tags.of("table", HexFormat.of().formatHex(formats.digest(table, chosen, format)));
        return preconditions.answer(
                tag, cache(), () -> formats.answer(table, chosen, format).header(HttpHeaders.VARY, null));
    }

    /// The same in a format that was chosen already, for an answer that says itself how long it is kept.
    public ResponseBuilder table(Table table, TableFormat chosen, FormatRequest format) {
        requireNoPage();
        return formats.answer(table, chosen, format);
    }

    /// A list with its filters, for its cursor; paging and format aside.
    public String listName() {
        return Paging.listName(address, "format");
    }

    private String cache() {
        return caller.anonymous() ? PUBLIC : PRIVATE;
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
