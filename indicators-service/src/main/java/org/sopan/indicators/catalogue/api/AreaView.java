package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaContext;
import org.sopan.indicators.catalogue.Catalogue;

/// An area as it is shown.
@Schema(name = "Area", description = "A part of India's administrative tree.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaView(
        @Schema(examples = "D445", maxLength = 10) String code,

        @Schema(
                examples = "district",
                enumeration = {"country", "state", "district", "block"})
        String level,

        @Schema(examples = "S24", maxLength = 10, description = "The area it lies in.") @Nullable
        String parent,

        @Schema(
                examples = "[]",
                maxItems = 10,
                description = "Further areas it lies in; it is summed up, and reached, by its parent alone.")
        List<String> otherParents,

        @Schema(examples = "S24", maxLength = 10, description = "The state it lies in.")
        String state,

        @Schema(examples = "{\"en\": \"Dohad\", \"hi\": \"दाहोद\"}", description = "Name per language; `en` always.")
        Map<String, String> names,

        @Schema(description = "Other spellings it is known by.", maxItems = 50)
        List<String> aliases,

        @Schema(examples = "485", maxLength = 10, description = "Code in the census of 2011.") @Nullable
        String census2011,

        @Schema(examples = "IN-GJ", maxLength = 10) @Nullable
        String iso3166,

        @Schema(description = "Areas it was carved out of.", maxItems = 50)
        List<String> predecessors,

        @Schema(description = "Day of the boundary change that made it what it is.") @Nullable
        LocalDate changedOn,

        @Schema(maxLength = 500) @Nullable String changeNote,

        @Schema(description = "First day of the area, where one is known.") @Nullable
        LocalDate validFrom,

        @Schema(description = "First day on which the area is no more.") @Nullable
        LocalDate validTo,

        @Schema(description = "What is known about it beside its figures; in the answer for one area only.") @Nullable
        ContextView context) {

    /// Features of an area.
    @Schema(name = "AreaContext")
    public record ContextView(
            @Schema(examples = "2011") int year,

            @Schema(examples = "{\"population\": 2127086}", description = "Name to number; shares in percent.")
            Map<String, BigDecimal> features,

            @Schema(maxLength = 1000) String source) {

        static ContextView of(AreaContext context) {
            return new ContextView(context.year(), new TreeMap<>(context.features()), context.source());
        }
    }

    static AreaView of(Area area, Catalogue catalogue, @Nullable AreaContext context) {
        var parent = area.parent();
        var validity = catalogue.validityOf(area.code());
        return new AreaView(
                area.code().value(),
                area.code().level().word(),
                parent == null ? null : parent.value(),
                area.otherParents().stream().map(AreaCode::value).toList(),
                catalogue.stateOf(area.code()).value(),
                new TreeMap<>(area.names()),
                area.aliases(),
                area.census2011(),
                area.iso3166(),
                area.predecessors().stream().map(AreaCode::value).toList(),
                area.changedOn(),
                area.changeNote(),
                validity.from(),
                validity.to(),
                context == null ? null : ContextView.of(context));
    }
}
