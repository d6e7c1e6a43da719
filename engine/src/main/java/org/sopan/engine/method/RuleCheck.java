package org.sopan.engine.method;

import java.util.List;
import java.util.Map;

/// Whether everything a method says about one indicator can hold together.
final class RuleCheck {

    private final String path;
    private final IndicatorRule rule;
    private final Map<String, Frame> frames;
    private final List<MethodRefusal> refusals;

    RuleCheck(String path, IndicatorRule rule, Map<String, Frame> frames, List<MethodRefusal> refusals) {
        this.path = path;
        this.rule = rule;
        this.frames = frames;
        this.refusals = refusals;
    }

    void run() {
        rule.normalisation().findFrame().ifPresent(frame -> {
            if (!frames.containsKey(frame)) {
                refusals.add(new MethodRefusal.UnmatchedCode(
                        path + ".normalisation.frame", frame, "is not defined under frames"));
            }
        });
        checkNormalisation();
        checkTreatment();
        checkTarget();
        var floor = rule.floor();
        var cap = rule.cap();
        if (floor != null && cap != null && floor >= cap) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".floor", CanonicalText.number(floor), "below the cap " + CanonicalText.number(cap)));
        }
    }

    private void checkNormalisation() {
        switch (rule.normalisation()) {
            case Normalisation.Goalposts(double low, double high, var to) -> {
                checkRange(low, high);
                checkDefined("goalpost", low);
                checkDefined("goalpost", high);
            }
            case Normalisation.AlreadyScaled(double low, double high, var to) -> checkRange(low, high);
            case Normalisation.ZScore(var frame, var ifNoRange, double mean, double deviation) -> {
                if (!(deviation > 0)) {
                    refusals.add(new MethodRefusal.OutOfRange(
                            path + ".normalisation.deviation", CanonicalText.number(deviation), "above 0"));
                }
            }
            case Normalisation.DistanceToTarget(var frame, double target, var to) -> checkDefined("target", target);
            case Normalisation.DistanceToReference(var frame, double reference, var ifNoRange, var to) ->
                checkDefined("reference", reference);
            case Normalisation.MinMax minMax -> {}
            case Normalisation.DistanceToBest best -> {}
            case Normalisation.FractionOfBest best -> {}
            case Normalisation.Rank rank -> {}
            case Normalisation.PercentileRank rank -> {}
            case Normalisation.Borda borda -> {}
        }
    }

    private void checkTreatment() {
        if (rule.treatment() instanceof Treatment.Winsorise(double skewness, double kurtosis, int points)
                && !(skewness >= 0)) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".treatment.maxSkewness", CanonicalText.number(skewness), "0 or more"));
        }
        if (rule.treatment() instanceof Treatment.LogShift(double share)) {
            checkShift(share);
        }
        boolean transforms = rule.treatment().transforms();
        if (transforms && rule.direction() instanceof Direction.Towards) {
            refusals.add(new MethodRefusal.Contradiction(
                    path, "an indicator with a target is not transformed: distances from it would lose their meaning"));
        }
        if (transforms
                && (rule.normalisation() instanceof Normalisation.AlreadyScaled
                        || rule.normalisation() instanceof Normalisation.FractionOfBest)) {
            refusals.add(new MethodRefusal.Contradiction(
                    path, "a transformed figure is neither on a scale already nor a fraction of the best"));
        }
    }

    private void checkShift(double share) {
        if (!(share > 0)) {
            refusals.add(
                    new MethodRefusal.OutOfRange(path + ".treatment.share", CanonicalText.number(share), "above 0"));
        }
        var code = rule.normalisation().findFrame();
        if (code.isEmpty()) {
            refusals.add(new MethodRefusal.Contradiction(
                    path + ".treatment", "the shift is taken from the frame of the normalisation, which names none"));
        }
        code.map(frames::get)
                .flatMap(frame -> frame.findFrozen(rule.code()))
                .filter(constants -> constants.shift() == null)
                .ifPresent(constants -> refusals.add(new MethodRefusal.Contradiction(
                        path + ".treatment", "the frozen constants of the frame have no shift; freeze it anew")));
    }

    private void checkTarget() {
        if (!(rule.direction() instanceof Direction.Towards)) {
            return;
        }
        boolean needsPlainDirection = rule.normalisation() instanceof Normalisation.AlreadyScaled
                || rule.normalisation() instanceof Normalisation.FractionOfBest
                || rule.normalisation() instanceof Normalisation.DistanceToTarget;
        if (needsPlainDirection) {
            refusals.add(new MethodRefusal.Contradiction(
                    path,
                    "an indicator with a target as its direction cannot be already scaled, a fraction of the best or a "
                            + "distance to another target; use goalposts"));
        }
    }

    private void checkRange(double low, double high) {
        if (!(low < high)) {
            refusals.add(new MethodRefusal.NoRange(path + ".normalisation", rule.code(), low, high));
        }
    }

    private void checkDefined(String what, double figure) {
        if (!rule.treatment().isDefinedFor(figure)) {
            refusals.add(new MethodRefusal.OutOfRange(
                    path + ".normalisation",
                    what + " " + CanonicalText.number(figure),
                    "what the treatment of indicator \"" + rule.code() + "\" is defined for"));
        }
    }
}
