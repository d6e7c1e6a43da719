package org.sopan.forum.places.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.reference.Area;

/// An area as the forum shows it.
@Schema(description = "An area by its Local Government Directory code.")
public record ForumArea(
        @Schema(examples = "D445", description = "Area code.", pattern = "IN|[SDB][0-9]{1,6}", maxLength = 7)
        String code,

        @Schema(
                examples = "Dohad",
                description = "Name in the language of the answer; absent while the catalogue has not arrived.",
                maxLength = 200)
        @Nullable
        String name) {

    static ForumArea of(AreaCode code, @Nullable Area area, String language) {
        return new ForumArea(
                code.value(), area == null ? null : area.findName(language).orElseGet(area::name));
    }
}
