package org.sopan.forum.history.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a page of steps looks, for the document of the interface.
@Schema(description = "A page of steps.")
record JourneyPage(
        @Schema(description = "Steps, oldest first.", maxItems = 1000)
        List<JourneyStepView> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {}
