package org.sopan.indicators.intake.api;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sopan.indicators.intake.Outcome;
import org.sopan.indicators.intake.Remark;
import org.sopan.indicators.intake.Rule;
import org.sopan.kit.problem.ErrorCode;
import org.sopan.kit.problem.Problem;
import org.sopan.kit.problem.Violation;

/// A refused submission as a problem.
final class Refusals {

    private Refusals() {}

    static Problem of(Outcome.Refused refused) {
        boolean outsideReach = refused.outsideReach() > 0;
        var first = refused.remarks().stream()
                .filter(remark -> remark.rule().refuses())
                .filter(remark -> !outsideReach || remark.rule() == Rule.AREA_NOT_ALLOWED)
                .findFirst()
                .map(remark -> "; the first: line " + remark.line() + ", " + remark.sentence())
                .orElse("");
        return new Problem(
                outsideReach ? ErrorCode.AREA_NOT_ALLOWED : ErrorCode.VALIDATION_FAILED,
                "nothing was written: " + refused.rejected() + " of " + refused.rows() + " rows are "
                        + (outsideReach
                                ? "wrong, " + refused.outsideReach() + " of them outside the key's areas"
                                : "wrong")
                        + first
                        + byRule(refused.byRule()),
                violations(refused.remarks()));
    }

    static Problem empty() {
        return new Problem(ErrorCode.VALIDATION_FAILED, "the body holds no row; needed is at least one observation");
    }

    static Problem tooManyRows(int allowed) {
        return new Problem(
                ErrorCode.PAYLOAD_TOO_LARGE, "the body holds more than " + allowed + " rows; send it in parts");
    }

    private static String byRule(Map<Rule, Integer> counts) {
        return counts.entrySet().stream()
                .filter(each -> each.getKey().refuses())
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getValue() + " × " + each.getKey().code())
                .collect(Collectors.joining(", ", " (", ")"));
    }

    private static List<Violation> violations(List<Remark> remarks) {
        return remarks.stream()
                .filter(remark -> remark.rule().refuses())
                .map(remark -> new Violation(
                        remark.pointer(),
                        remark.line(),
                        remark.column() == 0 ? null : remark.column(),
                        remark.rule().code(),
                        remark.sentence(),
                        remark.suggestion()))
                .toList();
    }
}
