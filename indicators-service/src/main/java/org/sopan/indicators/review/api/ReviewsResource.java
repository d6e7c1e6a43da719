package org.sopan.indicators.review.api;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.ProgrammeCode;
import org.sopan.indicators.catalogue.ReviewLevel;
import org.sopan.indicators.reach.CurrentReach;
import org.sopan.indicators.review.ReadReviews;
import org.sopan.indicators.review.Review;
import org.sopan.indicators.review.ReviewOrder;
import org.sopan.indicators.review.ReviewOutcome;
import org.sopan.indicators.review.ReviewPart;
import org.sopan.indicators.review.ReviewSubmission;
import org.sopan.indicators.review.Reviewer;
import org.sopan.indicators.review.Verdict;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;

/// Reviewing a submission.
@Path("/v1/submissions/{submission}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Review", description = "Who looked at figures, and how far they have come.")
public class ReviewsResource {

    private static final String ID = "sub_[0-9a-f]{1,40}";

    private final ReviewSubmission reviewSubmission;
    private final ReadReviews readReviews;
    private final CurrentReach reach;
    private final Caller caller;
    private final Preconditions preconditions;

    ReviewsResource(
            ReviewSubmission reviewSubmission,
            ReadReviews readReviews,
            CurrentReach reach,
            Caller caller,
            Preconditions preconditions) {
        this.reviewSubmission = reviewSubmission;
        this.readReviews = readReviews;
        this.reach = reach;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Scope.Word.OBSERVATIONS_REVIEW)
    @Operation(operationId = "reviewSubmission", summary = "Pass figures on or send them back", description = """
                    A level of the programme's review speaks: checker, district, state, national, each in its turn \
                    (`GET` shows whose it is). Passed figures go up to the next level and are `checked`, `approved`, \
                    `published`; figures that are sent back go down one level, from the first to the sender, who pushes \
                    anew or withdraws. All parts that were asked for or none. A key speaks for a level whose areas it \
                    reaches: a district's key for its district, a state's for its state. Nobody reviews what they sent, \
                    and nobody speaks for two levels. Figures that were revised since the push stay as they are. \
                    `If-Match` with the ETag of the `GET` refuses when somebody was faster.""")
    @APIResponse(
            responseCode = "201",
            description = "It is said; figures took their step, on disk.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The review as a submission.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ReviewView.class)))
    public Response review(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission,
            @NotNull @Valid ReviewRequest request) {
        var order = order(submission, request);
        preconditions.checkCurrent(tag(submission, readReviews.reviews(submission)));
        var reviewer = new Reviewer(caller.person(), reach.get(), words());
        var outcome = reviewSubmission.review(order, reviewer);
        if (outcome instanceof ReviewOutcome.Reviewed(var review)) {
            return Response.created(URI.create("/v1/submissions/" + review.id()))
                    .entity(ReviewView.of(review))
                    .build();
        }
        throw ReviewRefusals.of(outcome, order);
    }

    @GET
    @Authenticated
    @Operation(
            operationId = "listReviews",
            summary = "Read the review of a submission",
            description =
                    "Where its parts stand and what was said of them: for its sender, and for reviewers as far as "
                            + "their areas go.")
    @APIResponse(
            responseCode = "200",
            description = "The review.",
            content = @Content(schema = @Schema(implementation = ReviewsView.class)))
    @APIResponse(responseCode = "304", description = "The caller has this version already.")
    public Response list(
            @PathParam("submission")
                    @Pattern(regexp = ID)
                    @Parameter(description = "Id.", example = "sub_019ab3c27d107c3e9a550f2d8c1b7e42")
                    String submission) {
        var parts =
                readReviews.parts(submission).stream().filter(this::mayBeSeen).toList();
        if (parts.isEmpty()) {
            throw new Problem(
                    ErrorCode.NOT_FOUND,
                    "submission " + submission + " does not exist for this key, or none of its figures are reviewed");
        }
        var reviews = readReviews.reviews(submission);
        return preconditions.answer(
                tag(submission, reviews),
                "private, no-cache",
                () -> Response.ok(new ReviewsView(
                        submission,
                        parts.stream().map(ReviewPartView::of).toList(),
                        reviews.stream().map(ReviewView::of).toList())));
    }

    private boolean mayBeSeen(ReviewPart part) {
        return caller.scopes().contains(Scope.OBSERVATIONS_REVIEW)
                || part.maker().equals(caller.person())
                || caller.provider().filter(part.provider()::equals).isPresent();
    }

    /// Reviews are only added, so the last one says which version this is.
    private static EntityTag tag(String submission, List<Review> reviews) {
        return Tags.of(
                "reviews",
                submission,
                reviews.isEmpty() ? "" : reviews.getLast().id());
    }

    private static ReviewOrder order(String submission, ReviewRequest request) {
        var area = request.area();
        try {
            return new ReviewOrder(
                    submission,
                    new ProgrammeCode(request.programme()),
                    area == null ? null : AreaCode.parse(area),
                    ReviewLevel.find(request.level()).orElseThrow(),
                    Verdict.find(request.verdict()).orElseThrow(),
                    request.comment());
        } catch (IllegalArgumentException e) {
            throw new Problem(ErrorCode.VALIDATION_FAILED, String.valueOf(e.getMessage()));
        }
    }

    private String words() {
        return caller.areas().isEmpty()
                ? caller.provider()
                        .map(each -> "what provider " + each + " reports")
                        .orElse("IN")
                : String.join(
                        ", ",
                        caller.areas().stream().map(Object::toString).sorted().toList());
    }
}
