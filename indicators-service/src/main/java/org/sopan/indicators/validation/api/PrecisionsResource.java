package org.sopan.indicators.validation.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.contracts.vocabulary.IndicatorCode;
import org.sopan.contracts.vocabulary.Period;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.indicators.catalogue.CurrentCatalogue;
import org.sopan.indicators.catalogue.Provider;
import org.sopan.indicators.intake.Interval;
import org.sopan.indicators.intake.Reporter;
import org.sopan.indicators.validation.ComparedFigures;
import org.sopan.indicators.validation.ValidateFigures;
import org.sopan.kit.http.Idempotent;
import org.sopan.kit.identity.Caller;
import org.sopan.kit.identity.Scope;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// How sure surveys are.
@Path("/v1/survey-precisions")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Validation")
public class PrecisionsResource {

    private static final int MAX_VIOLATIONS = 200;

    private final ValidateFigures validateFigures;
    private final CurrentCatalogue catalogue;
    private final Caller caller;
    private final Clock clock;

    PrecisionsResource(ValidateFigures validateFigures, CurrentCatalogue catalogue, Caller caller, Clock clock) {
        this.validateFigures = validateFigures;
        this.catalogue = catalogue;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(Scope.Word.OBSERVATIONS_WRITE)
    @Operation(operationId = "noteSurveyPrecisions", summary = "Say how sure a survey is", description = """
                    Sample sizes, standard errors and confidence intervals of figures in the dataset `survey`, by whoever \
                    reports them. The newest counts, nothing is forgotten. What was reported of the same is held against \
                    the survey at once.""")
    @APIResponse(
            responseCode = "201",
            description = "They are noted, on disk.",
            content = @Content(schema = @Schema(implementation = PrecisionsView.class)))
    public Response note(@NotNull @Valid PrecisionRequest request) {
        var known = catalogue.get();
        var code = caller.provider().orElse(Provider.DIRECT);
        var provider = known.findProvider(code)
                .orElseThrow(() -> new Problem(
                        ErrorCode.FORBIDDEN,
                        "this key reports as provider " + code + ", which the catalogue does not know"));
        var reporter = new Reporter(caller.person(), provider, caller.areas(), known);
        var precisions = read(request.items(), reporter, known);
        var giver =
                new ComparedFigures.Giver(code, caller.person(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        int noted = validateFigures.know(precisions, giver);
        return Response.status(201)
                .entity(new PrecisionsView(precisions.size(), noted))
                .build();
    }

    private static List<ComparedFigures.Precision> read(
            List<PrecisionRequest.Item> items, Reporter reporter, Catalogue known) {
        var precisions = new ArrayList<ComparedFigures.Precision>();
        var violations = new ArrayList<Violation>();
        for (int i = 0; i < items.size(); i++) {
            try {
                precisions.add(read(items.get(i), reporter, known));
            } catch (IllegalArgumentException e) {
                if (violations.size() < MAX_VIOLATIONS) {
                    violations.add(Violation.at("/items/" + i, "precision-refused", String.valueOf(e.getMessage())));
                }
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "nothing was noted; the first: " + violations.getFirst().detail(),
                    violations);
        }
        return precisions;
    }

    private static ComparedFigures.Precision read(PrecisionRequest.Item item, Reporter reporter, Catalogue known) {
        var indicator = new IndicatorCode(item.indicator());
        var area = AreaCode.parse(item.area());
        var provider = reporter.provider();
        require(known.findIndicator(indicator).isPresent(), "indicator " + indicator + " is not in the catalogue");
        require(known.findArea(area).isPresent(), "area " + area + " is not in the catalogue");
        require(
                provider.mayReport(indicator) && provider.mayWriteInto(ValidateFigures.SURVEY),
                "provider " + provider.code() + " does not report " + indicator + " into the dataset "
                        + ValidateFigures.SURVEY);
        require(
                reporter.reaches(area),
                "area " + area + " is outside what this key may report; it reaches " + reporter.reach());
        require(
                (item.ciLower() == null) == (item.ciUpper() == null),
                indicator + " for " + area + " has one end of an interval; allowed are both, or neither");
        var interval = interval(item);
        var error = item.standardError();
        require(
                item.sampleSize() != null || error != null || interval != null,
                indicator + " for " + area + " has neither a sample size nor a standard error nor an interval");
        require(
                interval == null || error == null || interval.agreesWith(BigDecimal.valueOf(error)),
                indicator + " for " + area + " has the standard error " + error + ", which contradicts the interval "
                        + item.ciLower() + ".." + item.ciUpper());
        return new ComparedFigures.Precision(
                indicator.value(),
                area,
                known.stateOf(area),
                Period.parse(item.period()),
                item.sampleSize(),
                interval != null && error == null
                        ? Double.valueOf(interval.standardError().doubleValue())
                        : error,
                item.designEffect(),
                interval);
    }

    private static @Nullable Interval interval(PrecisionRequest.Item item) {
        var lower = item.ciLower();
        var upper = item.ciUpper();
        return lower == null || upper == null
                ? null
                : new Interval(BigDecimal.valueOf(lower), BigDecimal.valueOf(upper));
    }

    private static void require(boolean holds, String refusal) {
        if (!holds) {
            throw new IllegalArgumentException(refusal);
        }
    }
}
