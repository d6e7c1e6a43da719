package org.sopan.testkit.echo;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Requests that may be sent again.
@Path("/v1/repeatable")
@RunOnVirtualThread
public class RepeatableResource {

    private final DataSource database;

    RepeatableResource(DataSource database) {
        this.database = database;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @Transactional
    public Response add(@QueryParam("dryRun") boolean dryRun, @Valid NoteRequest note) throws SQLException {
        if (!dryRun) {
            insert(note.name(), note.size());
        }
        if (note.name().startsWith("refused")) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, "the name is refused: " + note.name());
        }
        if (note.name().startsWith("defect")) {
            throw new IllegalStateException("defect");
        }
        var id = UUID.randomUUID().toString();
        return Response.created(URI.create("/v1/notes/" + id))
                .entity(Map.of("id", id))
                .build();
    }

    @POST
    @Path("stream")
    @Consumes("text/csv")
    @Idempotent
    public Response addAll(InputStream body) throws IOException, SQLException {
        var names = new String(body.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
        for (var name : names) {
            insert(name, 1);
        }
        return Response.status(207).entity(Map.of("accepted", names.length)).build();
    }

    private void insert(String name, int size) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into note (name, size) values (?, ?)")) {
            insert.setString(1, name);
            insert.setInt(2, size);
            insert.executeUpdate();
        }
    }
}
