package org.sopan.rankings.release.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.rankings.release.Release;

/// Releases on the wire.
@Schema(name = "ReleaseList", description = "All releases of a programme.")
public record ReleaseListView(
        @Schema(description = "The newest first.") List<ReleaseView> releases) {

    static ReleaseListView of(List<Release> releases) {
        return new ReleaseListView(releases.stream().map(ReleaseView::of).toList());
    }
}
