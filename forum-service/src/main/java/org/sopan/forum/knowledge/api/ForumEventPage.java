package org.sopan.forum.knowledge.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a page of events looks, for the document of the interface.
@Schema(description = "A page of events.")
record ForumEventPage(
        @Schema(description = "Events by start.", maxItems = 1000)
        List<ForumEventView> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {}
