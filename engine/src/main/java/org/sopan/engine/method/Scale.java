package org.sopan.engine.method;

import java.util.List;

/// The span a normalisation maps to: the worst to `low`, the best to `high`.
public record Scale(double low, double high) {

    /// 0 to 100, what a document means when it says nothing.
    public static final Scale PERCENT = new Scale(0, 100);

    static Scale read(Fields fields, String field) {
        if (!fields.has(field)) {
            return PERCENT;
        }
        var ends = fields.numberList(field);
        if (ends.size() != 2 || !(ends.get(0) < ends.get(1))) {
            fields.refuse(new MethodRefusal.OutOfRange(
                    fields.path(field), ends.toString(), "two numbers, the lower one first, such as [0, 100]"));
            return PERCENT;
        }
        return new Scale(ends.get(0), ends.get(1));
    }

    List<Double> toTree() {
        return List.of(low, high);
    }
}
