package org.sopan.indicators.catalogue.api;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.sopan.indicators.catalogue.ImportAreas;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// A directory of areas as a sheet with the columns `code`, `parent` and `name`, or with those of the directory's own
/// exports; others are passed over.
final class AreaSheet {

    private static final int MAX_LINES = 1_000_000;
    private static final int MAX_VIOLATIONS = 100;
    private static final int MAX_NAME = 200;
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private AreaSheet() {}

    static List<ImportAreas.Line> read(String text) {
        var lines = new ArrayList<ImportAreas.Line>();
        var violations = new ArrayList<Violation>();
        try (var records = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            var columns = DirectoryColumns.find(records.getHeaderNames())
                    .orElseThrow(() -> new Problem(
                            ErrorCode.VALIDATION_FAILED,
                            "the header is " + String.join(",", records.getHeaderNames())
                                    + "; needed are code, parent, name, or State Code, District Code, Block Code and the"
                                    + " name as the Local Government Directory exports them"));
            for (var record : records) {
                take(columns, record, lines, violations);
                if (lines.size() > MAX_LINES || violations.size() > MAX_VIOLATIONS) {
                    break;
                }
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new Problem(ErrorCode.MALFORMED_BODY, "the body is not CSV: " + e.getMessage());
        }
        if (!violations.isEmpty() || lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new Problem(
                    ErrorCode.VALIDATION_FAILED,
                    "the directory has " + lines.size() + " areas that can be read, allowed are 1.." + MAX_LINES
                            + ", and " + violations.size() + " wrong lines",
                    violations);
        }
        return lines;
    }

    private static void take(
            DirectoryColumns columns, CSVRecord record, List<ImportAreas.Line> lines, List<Violation> violations) {
        try {
            var line = columns.line(record);
            if (line.name().isEmpty() || line.name().length() > MAX_NAME) {
                throw new IllegalArgumentException(
                        "the name has " + line.name().length() + " characters; allowed are 1.." + MAX_NAME);
            }
            lines.add(line);
        } catch (IllegalArgumentException e) {
            int line = (int) record.getRecordNumber() + 1;
            violations.add(new Violation("", line, null, "area-line", String.valueOf(e.getMessage()), null));
        }
    }
}
