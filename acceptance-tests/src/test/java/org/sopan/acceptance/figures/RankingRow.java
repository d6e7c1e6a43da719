package org.sopan.acceptance.figures;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.sopan.acceptance.client.Answer;

/// One row of a ranking as it was answered; asking for a field that the row lacks fails and names the row.
public record RankingRow(Map<String, Object> fields) {

    public static List<RankingRow> ranked(Answer answer) {
        return rows(answer, "ranked");
    }

    public static List<RankingRow> notRanked(Answer answer) {
        return rows(answer, "notRanked");
    }

    public String area() {
        return String.valueOf(((Map<?, ?>) field("area")).get("code"));
    }

    public int rank() {
        return ((Number) field("rank")).intValue();
    }

    public double number(String name) {
        return ((Number) field(name)).doubleValue();
    }

    public String text(String name) {
        return String.valueOf(field(name));
    }

    private Object field(String name) {
        return requireNonNull(fields.get(name), () -> "no " + name + " in " + fields);
    }

    private static List<RankingRow> rows(Answer answer, String part) {
        List<Map<String, Object>> rows = answer.expect(200).json().getList(part);
        return rows.stream().map(RankingRow::new).toList();
    }
}
