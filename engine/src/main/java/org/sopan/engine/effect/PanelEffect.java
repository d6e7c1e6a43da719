package org.sopan.engine.effect;

import java.util.Arrays;
import java.util.List;

/// The effect on areas that took part from one period on, against a mixture of areas that never did.
public sealed interface PanelEffect {

    /// How control areas and periods before are weighed.
    enum Design {
        /// All evenly: difference in differences.
        DIFFERENCE,
        /// Areas so that their mixture is the treated before (Abadie, Diamond and Hainmueller, 2010),
        /// from outcomes alone; no period before is taken off.
        SYNTHETIC_CONTROL,
        /// Areas so that their mixture runs parallel to the treated before, periods before so that they
        /// are like those after (Arkhangelsky, Athey, Hirshberg, Imbens and Wager, 2021).
        SYNTHETIC_DIFFERENCE
    }

    /// An effect with its error and its placebo test.
    ///
    /// @param effect mean over the periods after
    /// @param standardError standard deviation of the effects found where nothing happened
    /// @param pValue share of all assignments, the true one among them, that give as much: a mean as
    /// far from 0, for a synthetic control as large a gap after over the gap before
    /// @param placebos how many assignments to controls were looked at
    /// @param errorBefore root mean square of the gap before: a mixture that does not fit proves nothing
    /// @param areaWeights of the controls, in their order
    /// @param periodWeights of the periods before
    /// @param gaps treated less mixture, in every period, with the weighted gap before taken off
    record Estimated(
            Design design,
            double effect,
            double standardError,
            double pValue,
            int placebos,
            double errorBefore,
            List<Double> areaWeights,
            List<Double> periodWeights,
            List<Double> gaps)
            implements PanelEffect {
        public Estimated {
            areaWeights = List.copyOf(areaWeights);
            periodWeights = List.copyOf(periodWeights);
            gaps = List.copyOf(gaps);
        }
    }

    /// Too little to say anything.
    record InsufficientData(String reason) implements PanelEffect {}

    /// At least two controls more than there are treated, and two periods before, are needed: else
    /// there is nothing to compare the effect with.
    static PanelEffect of(TreatedPanel panel, Design design, long seed) {
        if (panel.controlAreas() < panel.treatedAreas() + 2) {
            return new InsufficientData("at least " + (panel.treatedAreas() + 2) + " controls are needed for "
                    + panel.treatedAreas() + " treated, not " + panel.controlAreas());
        }
        if (panel.before() < 2) {
            return new InsufficientData("two periods before are needed, not " + panel.before());
        }
        var weighing = Weighing.of(panel, design);
        var placebos = new PanelPlacebos(panel, design, seed);
        return new Estimated(
                design,
                weighing.effect(),
                placebos.deviation(),
                placebos.pValue(weighing),
                placebos.count(),
                weighing.errorBefore(),
                list(weighing.areas),
                list(weighing.periods),
                list(weighing.gaps()));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
