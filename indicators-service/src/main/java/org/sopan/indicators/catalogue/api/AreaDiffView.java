package org.sopan.indicators.catalogue.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.contracts.vocabulary.AreaCode;
import org.sopan.indicators.catalogue.Area;
import org.sopan.indicators.catalogue.AreaDiff;

/// What a newer directory of areas says differently.
@Schema(name = "AreaDiff", description = "What a newer directory of areas says differently.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AreaDiffView(
        @Schema(examples = "0c1d2e3f4a5b6c7d", maxLength = 16, description = "What `apply` takes.")
        String name,

        @Schema(description = "Whether it is in the catalogue now.")
        boolean applied,

        @Schema(maxItems = 1_000_000) List<LineView> added,
        @Schema(maxItems = 1_000_000) List<ChangeView> renamed,
        @Schema(maxItems = 1_000_000) List<ChangeView> moved,

        @Schema(maxItems = 1_000_000, description = "Areas that lie in other further areas than before.")
        List<ChangeView> shared,

        @Schema(
                maxItems = 1_000_000,
                description =
                        "Areas of the catalogue that the directory no longer has; they stay, and with `endMissing`"
                                + " they end.")
        List<LineView> missing,

        @Schema(examples = "8019") int unchanged) {

    /// An area.
    @Schema(name = "AreaDiffLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineView(
            @Schema(examples = "D475", maxLength = 10) String code,

            @Schema(examples = "S27", maxLength = 10) @Nullable
            String parent,

            @Schema(description = "Further areas it lies in.", maxItems = 10)
            List<String> otherParents,

            @Schema(examples = "Dharashiv", maxLength = 200) String name) {

        private static LineView of(Area area) {
            var parent = area.parent();
            return new LineView(
                    area.code().value(),
                    parent == null ? null : parent.value(),
                    area.otherParents().stream().map(AreaCode::value).toList(),
                    area.englishName());
        }
    }

    /// An area before and after.
    @Schema(name = "AreaDiffChange")
    public record ChangeView(LineView before, LineView after) {

        private static ChangeView of(AreaDiff.Change change) {
            return new ChangeView(LineView.of(change.before()), LineView.of(change.after()));
        }
    }

    static AreaDiffView of(String name, AreaDiff diff, boolean applied) {
        return new AreaDiffView(
                name,
                applied,
                diff.added().stream().map(LineView::of).toList(),
                diff.renamed().stream().map(ChangeView::of).toList(),
                diff.moved().stream().map(ChangeView::of).toList(),
                diff.shared().stream().map(ChangeView::of).toList(),
                diff.missing().stream().map(LineView::of).toList(),
                diff.unchanged());
    }
}
