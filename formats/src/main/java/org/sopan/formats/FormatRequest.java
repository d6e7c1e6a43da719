package org.sopan.formats;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// In which form a table is wanted; the `@BeanParam` of every address that gives one.
///
/// @param format word of the format, null when `Accept` decides
/// @param accept the `Accept` header
/// @param bom whether a CSV begins with a byte order mark
/// @param exact whether text in a CSV is written as it is, see [TextStyle]
public record FormatRequest(
        @QueryParam("format")
        @Parameter(
                description = "The format by name; goes before `Accept`.",
                example = "csv",
                schema = @Schema(type = SchemaType.STRING, maxLength = 20))
        @Nullable
        String format,

        @HeaderParam("Accept") @Parameter(hidden = true) @Nullable
        String accept,

        @QueryParam("bom")
        @DefaultValue("false")
        @Parameter(description = "Begin a CSV with a byte order mark, by which Excel knows UTF-8.")
        boolean bom,

        @QueryParam("exact")
        @DefaultValue("false")
        @Parameter(
                description = "Write text in a CSV as it is. Without this, text that a spreadsheet would run as a "
                        + "formula has an apostrophe in front.")
        boolean exact) {

    TextStyle style() {
        return new TextStyle(bom, exact);
    }
}
