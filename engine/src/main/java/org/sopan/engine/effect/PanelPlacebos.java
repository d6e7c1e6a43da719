package org.sopan.engine.effect;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sopan.engine.statistics.Sample;

/// Effects of the same design found where nothing happened: controls stand in for the treated, each one
/// in its turn when one area was treated, else as many as were treated, drawn from a seed.
final class PanelPlacebos {

    private static final int DRAWS = 500;

    /// Relative leeway within which two statistics count as equal.
    private static final double LEEWAY = 1e-9;

    private final PanelEffect.Design design;
    private final List<Weighing> weighings;

    PanelPlacebos(TreatedPanel panel, PanelEffect.Design design, long seed) {
        this.design = design;
        this.weighings = assignments(panel, seed).stream()
                .parallel()
                .map(taken -> Weighing.of(panel.placebo(taken), design))
                .toList();
    }

    int count() {
        return weighings.size();
    }

    double deviation() {
        var effects = weighings.stream().mapToDouble(Weighing::effect).toArray();
        return Sample.of(effects).deviation().orElse(0);
    }

    /// (1 + placebos with as much)/(1 + placebos), which is never 0.
    double pValue(Weighing found) {
        double own = statistic(found) * (1 - LEEWAY);
        long asMuch =
                weighings.stream().filter(placebo -> statistic(placebo) >= own).count();
        return (1.0 + asMuch) / (1 + weighings.size());
    }

    private double statistic(Weighing weighing) {
        if (design != PanelEffect.Design.SYNTHETIC_CONTROL) {
            return Math.abs(weighing.effect());
        }
        double before = weighing.errorBefore();
        double after = weighing.sizeAfter();
        if (before == 0) {
            return after == 0 ? 0 : Double.MAX_VALUE;
        }
        return Math.min(Double.MAX_VALUE, after / before);
    }

    private static List<boolean[]> assignments(TreatedPanel panel, long seed) {
        int controls = panel.controlAreas();
        var assignments = new ArrayList<boolean[]>();
        if (panel.treatedAreas() == 1) {
            for (int i = 0; i < controls; i++) {
                var taken = new boolean[controls];
                taken[i] = true;
                assignments.add(taken);
            }
            return assignments;
        }
        var random = new SplittableRandom(seed);
        var order = IntStream.range(0, controls).toArray();
        for (int draw = 0; draw < DRAWS; draw++) {
            var taken = new boolean[controls];
            for (int k = 0; k < panel.treatedAreas(); k++) {
                int j = k + random.nextInt(controls - k);
                int swapped = order[k];
                order[k] = order[j];
                order[j] = swapped;
                taken[order[k]] = true;
            }
            assignments.add(taken);
        }
        return assignments;
    }
}
