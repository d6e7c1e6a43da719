package org.sopan.indicators.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Whether what an indicator says of itself fits together.
final class IndicatorCheck {

    private final Indicator indicator;
    private final String at;
    private final List<PackError> errors = new ArrayList<>();

    private IndicatorCheck(Indicator indicator, String at) {
        this.indicator = indicator;
        this.at = at;
    }

    /// @param at where in the pack it stands
    static List<PackError> errorsOf(Indicator indicator, String at) {
        var check = new IndicatorCheck(indicator, at);
        check.range();
        check.targetValue();
        check.suppression();
        check.weights();
        check.validity();
        return check.errors;
    }

    private void range() {
        var low = indicator.rangeLow();
        var high = indicator.rangeHigh();
        if (low != null && high != null && low.compareTo(high) > 0) {
            refuse("/rangeLow", "range-empty", "the range of " + indicator.code() + " is " + indicator.range());
        }
    }

    private void targetValue() {
        if (indicator.measure().targetValue() != null && indicator.direction() != Direction.TARGET) {
            refuse(
                    "/targetValue",
                    "target-not-wanted",
                    "indicator " + indicator.code() + " has a target value and the direction "
                            + indicator.direction().word() + "; allowed is the direction target");
        }
    }

    private void suppression() {
        var rule = indicator.measure().suppression();
        var flagged = rule == null ? null : rule.flaggedBelow();
        if (rule != null && flagged != null && flagged <= rule.leastCases()) {
            refuse(
                    "/suppression",
                    "flag-below-least",
                    "indicator " + indicator.code() + " flags figures of fewer than " + flagged
                            + " cases and has none of fewer than " + rule.leastCases()
                            + "; allowed is a larger number");
        }
    }

    private void weights() {
        indicator.sdgWeights().forEach((target, weight) -> {
            boolean within = weight.signum() > 0 && weight.compareTo(BigDecimal.ONE) <= 0;
            if (!within || !indicator.sdgTargets().contains(target)) {
                refuse(
                        "/sdgWeights",
                        "weight-wrong",
                        "indicator " + indicator.code() + " gives target " + target + " the weight "
                                + weight.toPlainString() + "; allowed are its own targets " + indicator.sdgTargets()
                                + " and weights above 0 and at most 1");
            }
        });
    }

    private void validity() {
        var from = indicator.validity().from();
        var to = indicator.validity().to();
        if (from != null && to != null && !from.isBefore(to)) {
            refuse(
                    "/validTo",
                    "validity-empty",
                    "indicator " + indicator.code() + " is observed from " + from + " and no more from " + to);
        }
        if (indicator.supersededBy() != null && to == null) {
            refuse(
                    "/validTo",
                    "end-missing",
                    "indicator " + indicator.code() + " is superseded by " + indicator.supersededBy()
                            + "; needed is the first day on which it is observed no more");
        }
    }

    private void refuse(String below, String code, String detail) {
        errors.add(new PackError(at + below, code, detail));
    }
}
