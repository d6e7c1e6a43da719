package org.sopan.indicators.catalogue.api;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// A code map as a sheet: `kind,code,category,means,part`, one line per entry. Kinds are `area`, `area-below`,
/// `data`, `column`, `period`, `status` and `parentheses`.
final class CodeMapCsv {

    private static final List<String> HEADER = List.of("kind", "code", "category", "means", "part");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final List<CodeMapRequest.AreaItem> areas = new ArrayList<>();
    private final List<CodeMapRequest.DataItem> data = new ArrayList<>();
    private final List<CodeMapRequest.ColumnItem> columns = new ArrayList<>();
    private final List<CodeMapRequest.PeriodItem> periods = new ArrayList<>();
    private final List<CodeMapRequest.StatusItem> statuses = new ArrayList<>();
    private @Nullable String parentheses;

    private CodeMapCsv() {}

    static CodeMapRequest read(String text) {
        var sheet = new CodeMapCsv();
        try (var records = FORMAT.parse(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text))) {
            if (!records.getHeaderNames().equals(HEADER)) {
                throw wrong(
                        1,
                        "the header is " + String.join(",", records.getHeaderNames()) + "; allowed is "
                                + String.join(",", HEADER));
            }
            for (var record : records) {
                sheet.add(record);
            }
        } catch (IOException | IllegalStateException | IllegalArgumentException e) {
            throw new Problem(ErrorCode.MALFORMED_BODY, "the body is not CSV: " + e.getMessage());
        }
        return new CodeMapRequest(
                sheet.areas, sheet.data, sheet.columns, sheet.periods, sheet.statuses, sheet.parentheses);
    }

    private void add(CSVRecord record) {
        if (record.size() != HEADER.size()) {
            throw wrong(
                    record.getRecordNumber() + 1,
                    "the line has " + record.size() + " cells; needed are " + HEADER.size());
        }
        var code = record.get("code");
        var means = record.get("means");
        switch (record.get("kind")) {
            case "area" -> areas.add(new CodeMapRequest.AreaItem(code, means, false));
            case "area-below" -> areas.add(new CodeMapRequest.AreaItem(code, means, true));
            case "data" ->
                data.add(new CodeMapRequest.DataItem(
                        code, orNull(record.get("category")), means, orNull(record.get("part"))));
            case "column" -> columns.add(new CodeMapRequest.ColumnItem(code, means));
            case "period" -> periods.add(new CodeMapRequest.PeriodItem(code, means));
            case "status" -> statuses.add(new CodeMapRequest.StatusItem(code, means));
            case "parentheses" -> parentheses = means;
            default ->
                throw wrong(
                        record.getRecordNumber() + 1,
                        "kind \"" + record.get("kind") + "\" is not known; allowed are area, area-below, data, column, "
                                + "period, status, parentheses");
        }
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }

    private static Problem wrong(long line, String detail) {
        return new Problem(
                ErrorCode.VALIDATION_FAILED,
                "line " + line + ": " + detail,
                List.of(new Violation("", (int) line, null, "code-map-line", detail, null)));
    }
}
