package org.sopan.testkit.echo;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.kit.http.BodyLimit;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// One endpoint per case.
@Path("/v1/notes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class NoteResource {

    private final DataSource database;
    private final Caller caller;
    private final Preconditions preconditions;

    NoteResource(DataSource database, Caller caller, Preconditions preconditions) {
        this.database = database;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Transactional
    public Response add(@Valid @NotNull NoteRequest note) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into note (name, size) values (?, ?)")) {
            insert.setString(1, note.name());
            insert.setInt(2, note.size());
            insert.executeUpdate();
        }
        return Response.status(201).entity(note).build();
    }

    @GET
    @Path("{id}")
    public Map<String, Object> one(@PathParam("id") int id, @QueryParam("depth") @DefaultValue("1") @Max(5) int depth) {
        return Map.of("id", id, "depth", depth);
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response replace(@PathParam("id") int id, @Valid NoteRequest note) {
        preconditions.requireCurrent(Tags.of("note", id));
        return Response.ok(note).tag(Tags.of("note", id, "new")).build();
    }

    @DELETE
    @Path("{id}/marks")
    public void unmark(@PathParam("id") int id) {}

    @POST
    @Path("{id}/marks")
    @Consumes("text/csv")
    @Produces(MediaType.TEXT_PLAIN)
    @BodyLimit("sopan.echo.max-body-bytes")
    public String count(@PathParam("id") int id, InputStream body) throws IOException {
        return String.valueOf(body.readAllBytes().length);
    }

    @GET
    @Path("about/{area}")
    public String about(@PathParam("area") AreaCode area, @QueryParam("within") @Nullable AreaCode within) {
        return area + (within == null ? "" : " in " + within);
    }

    @GET
    @Path("versions/{version}")
    public Response version(@PathParam("version") int version) {
        var tag = Tags.of("note", version);
        return preconditions.answer(tag, "public, max-age=60", () -> Response.ok(Map.of("version", version)));
    }

    @GET
    @Path("list/{name}")
    public Response list(
            @PathParam("name") String name, @Valid @BeanParam PageRequest request, @Context UriInfo address) {
        var after = request.after(name).stream()
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
        var found = IntStream.rangeClosed(after + 1, 5)
                .limit(request.limit() + 1L)
                .boxed()
                .toList();
        return Paging.answer(Page.of(found, request, name, n -> List.of(n.toString())), address)
                .build();
    }

    @GET
    @Path("defect")
    public String defect() {
        throw new IllegalStateException("the password is hunter2");
    }

    @GET
    @Path("numbers")
    public List<BigDecimal> numbers() {
        return List.of(new BigDecimal("1E+3"), new BigDecimal("0.10"));
    }

    @GET
    @Path("me")
    public Map<String, String> me() {
        return Map.of(
                "subject", caller.subject(),
                "person", caller.person(),
                "scopes", caller.scopes().stream().map(Scope::word).sorted().collect(Collectors.joining(" ")),
                "areas", caller.areas().stream().map(AreaCode::value).sorted().collect(Collectors.joining(" ")),
                "provider", caller.provider().map(Object::toString).orElse(""));
    }

    @POST
    @Path("guarded")
    public String guarded() {
        caller.require(Scope.FORUM_WRITE);
        return caller.subject();
    }

    @GET
    @Path("signed-in")
    @Authenticated
    public String signedIn() {
        return caller.subject();
    }

    @GET
    @Path("admins")
    @RolesAllowed("keys:admin")
    public String admins() {
        return caller.subject();
    }
}
