package org.sopan.indicators.sdmx.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterStyle;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a REST 3.0 data query asks for, beside its key.
///
/// @param filters null, for the document alone: nothing binds a deep object `c[…]`, [Sdmx3Filters] reads its parts
public record Sdmx3Query(
        @QueryParam("updatedAfter")
        @Size(max = 40)
        @Parameter(
                description = "Only figures that changed after this instant; those taken back come with the action"
                        + " Delete, the others with Replace.",
                example = "2026-11-22T10:15:30Z",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String updatedAfter,

        @QueryParam("asOf")
        @Size(max = 40)
        @Parameter(
                description = "Figures as they stood at this instant, exactly; not later than now.",
                example = "2026-11-22T10:15:30Z",
                schema = @Schema(type = SchemaType.STRING, format = "date-time"))
        @Nullable
        String asOf,

        @QueryParam("includeHistory")
        @DefaultValue("false")
        @Parameter(
                description =
                        "Every revision, as it was disseminated: what was accepted together is one data set (Replace,"
                                + " valid from then), what was taken back with it another (Delete, valid until then).")
        boolean includeHistory,

        @QueryParam("firstNObservations")
        @Min(1)
        @Max(MOST)
        @Parameter(description = "How many observations of each series from its beginning.", example = "1")
        @Nullable
        Integer firstNObservations,

        @QueryParam("lastNObservations")
        @Min(1)
        @Max(MOST)
        @Parameter(description = "How many observations of each series from its end.", example = "1")
        @Nullable
        Integer lastNObservations,

        @QueryParam("dimensionAtObservation")
        @DefaultValue(TIME)
        @Pattern(regexp = TIME + "|AllDimensions")
        @Parameter(description = "Series over time, or every observation alone.", example = TIME)
        String dimensionAtObservation,

        @QueryParam("attributes")
        @DefaultValue("dsd")
        @Size(max = 100)
        @Parameter(description = "`dsd` or `all`, `none`, or ids joined by commas.", example = "OBS_STATUS")
        String attributes,

        @QueryParam("measures")
        @DefaultValue("all")
        @Pattern(regexp = "all|none|OBS_VALUE")
        @Parameter(description = "`all`, `none`, or the id of the measure.", example = "all")
        String measures,

        @Context
        @Parameter(
                name = "c",
                in = ParameterIn.QUERY,
                style = ParameterStyle.DEEPOBJECT,
                explode = Explode.TRUE,
                description = Sdmx3Filters.DESCRIPTION,
                schema = @Schema(type = SchemaType.OBJECT, maxProperties = Sdmx3Filters.MOST))
        @Nullable
        UriInfo filters) {

    private static final int MOST = 100_000;
    private static final String TIME = "TIME_PERIOD";

    boolean flat() {
        return !dimensionAtObservation.equals(TIME);
    }

    /// Ids of the attributes that are wanted; throws [IllegalArgumentException] naming one that is not
    /// known.
    List<String> attributeIds() {
        return switch (attributes) {
            case "dsd", "all", "obs" -> FlowOptions.ATTRIBUTES;
            case "none", "msd", "dataset", "series" -> List.of();
            default -> named();
        };
    }

    private List<String> named() {
        var ids = List.of(attributes.split(",", -1));
        ids.stream()
                .filter(id -> !FlowOptions.ATTRIBUTES.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw new IllegalArgumentException(
                            "attribute \"" + id + "\" is not of these structures; allowed are "
                                    + String.join(", ", FlowOptions.ATTRIBUTES) + ", dsd, all, none");
                });
        return ids;
    }
}
