package org.sopan.indicators.intake.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.sopan.indicators.intake.Remark;

/// What is wrong or doubtful about a row.
@Schema(name = "Remark", description = "What is wrong or doubtful about a row, and where exactly.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RemarkView(
        @Schema(
                examples = "error",
                enumeration = {"error", "warning"})
        String severity,

        @Schema(examples = "3", description = "Number of the row, counted from 1.")
        int row,

        @Schema(examples = "4", description = "Line of the body, counted from 1.")
        int line,

        @Schema(examples = "19", description = "Column of the line, counted from 1.") @Nullable
        Integer column,

        @Schema(examples = "value", description = "JSON pointer, or name of the CSV column.")
        String pointer,

        @Schema(examples = "value-out-of-range", description = "Code of the rule; see `/v1/rules`.")
        String code,

        @Schema(
                examples = "row 3: value 104.2 is outside the range of indicator NFHS-ANC4; allowed is 0..100 %",
                maxLength = 1000)
        String message,

        @Schema(examples = "104.2", maxLength = 100) @Nullable
        String found,

        @Schema(examples = "0..100 %", maxLength = 500) @Nullable
        String expected,

        @Schema(examples = "D445 Dohad", maxLength = 200, description = "What was probably meant.") @Nullable
        String suggestion) {

    static RemarkView of(Remark remark) {
        return new RemarkView(
                remark.rule().refuses() ? "error" : "warning",
                remark.row(),
                remark.line(),
                remark.column() == 0 ? null : remark.column(),
                remark.pointer(),
                remark.rule().code(),
                remark.sentence(),
                remark.found(),
                remark.expected(),
                remark.suggestion());
    }
}
