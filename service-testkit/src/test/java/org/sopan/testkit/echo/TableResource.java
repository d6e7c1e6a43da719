package org.sopan.testkit.echo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.sopan.formats.Column;
import org.sopan.formats.FormatRequest;
import org.sopan.formats.Formats;
import org.sopan.formats.Rows;
import org.sopan.formats.Table;
import org.sopan.formats.ValueType;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;

/// A table in every format.
@Path("/v1/tables")
@RunOnVirtualThread
public class TableResource {

    private final Formats formats;
    private final Preconditions preconditions;

    TableResource(Formats formats, Preconditions preconditions) {
        this.formats = formats;
        this.preconditions = preconditions;
    }

    @GET
    @Path("{rows}")
    public Response table(@PathParam("rows") int rows, @BeanParam FormatRequest request) {
        var columns = List.of(Column.of("area", ValueType.TEXT, "Area"), Column.of("rank", ValueType.WHOLE, "Rank"));
        Rows numbered = target -> {
            for (var i = 1; i <= rows; i++) {
                target.row("D" + i, i);
            }
        };
        var tag = Tags.of("ranks", rows, formats.choose(request).word());
        return preconditions.answer(
                tag,
                "no-cache",
                () -> formats.answer(new Table("ranks", columns, numbered), request)
                        .header(HttpHeaders.VARY, null));
    }
}
