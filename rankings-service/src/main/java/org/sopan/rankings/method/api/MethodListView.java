package org.sopan.rankings.method.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.sopan.rankings.method.MethodShelf;

/// All methods on the wire.
@Schema(name = "MethodList", description = "All versions of all methods.")
public record MethodListView(
        @Schema(description = "By code and version.") List<MethodView> methods) {

    static MethodListView of(MethodShelf shelf) {
        return new MethodListView(shelf.all().stream().map(MethodView::of).toList());
    }
}
