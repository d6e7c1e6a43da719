package org.sopan.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The codes of one column that were met so far, numbered from 0 in the order in which they came.
final class Codes {

    private final Column column;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Codes(Column column) {
        this.column = column;
    }

    Column column() {
        return column;
    }

    /// Number of a cell's code; a dimension always has one.
    int number(@Nullable Object cell) {
        var code = Cells.text(column, cell);
        if (code == null) {
            throw new IllegalArgumentException("column " + column.id() + " is a dimension; a row has no code in it");
        }
        var known = numbers.get(code);
        if (known != null) {
            return known;
        }
        numbers.put(code, numbers.size());
        return numbers.size() - 1;
    }

    List<String> inOrder() {
        return List.copyOf(numbers.keySet());
    }

    /// Codes of time in the order of time, others in the order in which they came.
    List<String> sorted() {
        if (column.role() != Role.TIME) {
            return inOrder();
        }
        return numbers.keySet().stream().sorted(this::byTime).toList();
    }

    /// For each number of a code its place in [#sorted].
    int[] places() {
        var places = new int[numbers.size()];
        var place = 0;
        for (var code : sorted()) {
            places[numbers.getOrDefault(code, 0)] = place++;
        }
        return places;
    }

    private int byTime(String some, String other) {
        var span = column.spans().of(some);
        var otherSpan = column.spans().of(other);
        int byDays = span == null || otherSpan == null ? 0 : span.compareTo(otherSpan);
        return byDays != 0 ? byDays : some.compareTo(other);
    }

    /// The code's name, or the code where it has none.
    String name(String code) {
        var name = column.labels().of(code);
        return name == null ? code : name;
    }
}
