package org.sopan.forum.practices.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a page of practices looks, for the document of the interface.
@Schema(description = "A page of practices.")
record PracticePage(
        @Schema(description = "Practices, newest change first.", maxItems = 1000)
        List<PracticeView> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {}
