package org.sopan.engine.method;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Finds where a method is not monotone.
final class Monotony {

    private Monotony() {}

    static List<String> exceptions(Method method) {
        var found = new ArrayList<String>();
        walk(method.root(), found);
        new TreeMap<>(method.indicators()).forEach((code, rule) -> {
            if (!rule.missing().monotone()) {
                found.add("indicators." + code + ".missing");
            }
            boolean moves = moves(method, rule);
            if (!rule.treatment().monotone() && moves) {
                found.add("indicators." + code + ".treatment");
            }
            if (!rule.normalisation().monotone(moves)) {
                found.add("indicators." + code + ".normalisation");
            }
        });
        return found;
    }

    static boolean moves(Method method, IndicatorRule rule) {
        return rule.normalisation()
                .findFrame()
                .map(frame -> isMoving(method, frame, rule.code()))
                .orElse(rule.treatment() instanceof Treatment.Winsorise);
    }

    private static boolean isMoving(Method method, String code, String indicator) {
        var frame = method.frames().get(code);
        return frame == null || frame.findFrozen(indicator).isEmpty();
    }

    private static void walk(MethodNode.Branch branch, List<String> found) {
        if (!branch.aggregation().monotone()) {
            found.add("nodes." + branch.code() + ".aggregation");
        }
        for (var child : branch.children()) {
            if (child instanceof MethodNode.Branch inner) {
                walk(inner, found);
            }
        }
    }
}
