package org.sopan.forum.cases.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a page of cases looks, for the document of the interface.
@Schema(description = "A page of support cases.")
record SupportCasePage(
        @Schema(description = "Cases, newest first.", maxItems = 1000)
        List<SupportCaseView> items,

        @Schema(description = "Cursor of the next page; absent on the last.", maxLength = 1000) @Nullable
        String next) {}
