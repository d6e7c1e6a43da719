package org.sopan.indicators.review.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.catalogue.ReviewStep;
import org.sopan.indicators.review.SubmissionQueue;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// The work that waits, and what became of one's own.
@Path("/v1/submissions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Review")
public class SubmissionQueueResource {

    private final SubmissionQueue queue;
    private final CurrentCatalogue catalogue;
    private final Caller caller;
    private final UriInfo address;

    SubmissionQueueResource(SubmissionQueue queue, CurrentCatalogue catalogue, Caller caller, UriInfo address) {
        this.queue = queue;
        this.catalogue = catalogue;
        this.caller = caller;
        this.address = address;
    }

    @GET
    @Authenticated
    @Operation(operationId = "listSubmissions", summary = "List submissions", description = """
                    Pushes in the order in which they were accepted: those of the caller and its provider, and with the \
                    scope `observations:review` those with figures of areas the key reaches. \
                    `?awaiting=district&within=D475` is a district's work queue. What was taken back is listed only \
                    without a filter. A push is listed some seconds after it was accepted.""")
    @APIResponse(
            responseCode = "200",
            description = "A page of submissions.",
            content = @Content(schema = @Schema(implementation = SubmissionPage.class)))
    public Response list(@BeanParam @Valid QueueFilters filters, @BeanParam @Valid PageRequest page) {
        var name = Paging.listName(address);
        var after = page.after(name);
        var found = queue.list(filter(filters), after.isEmpty() ? null : after.getFirst(), page.limit() + 1);
        Page<SubmissionQueue.Entry> listed = Page.of(found, page, name, entry -> List.of(entry.id()));
        return Paging.answer(listed.map(QueuedSubmissionView::of), address)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    private SubmissionQueue.Filter filter(QueueFilters filters) {
        var within = filters.within();
        var review = filters.review();
        var awaiting = filters.awaiting();
        var programme = filters.programme();
        return new SubmissionQueue.Filter(
                caller.person(),
                caller.provider().map(Object::toString).orElse(""),
                caller.scopes().contains(Scope.OBSERVATIONS_REVIEW),
                review == null ? null : ReviewStep.find(review).orElse(null),
                awaiting == null ? null : ReviewLevel.find(awaiting).orElse(null),
                programme == null ? null : new ProgrammeCode(programme),
                within == null ? null : List.copyOf(catalogue.get().within(within)));
    }

    /// For the document: a page of submissions.
    @Schema(name = "SubmissionPage")
    public record SubmissionPage(
            List<QueuedSubmissionView> items, @Nullable String next) {}
}
