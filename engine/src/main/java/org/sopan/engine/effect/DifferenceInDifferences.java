package org.sopan.engine.effect;

import org.sopan.engine.statistics.Sample;

/// The change of those who took part less the change of those who did not, between two times.
public sealed interface DifferenceInDifferences {

    /// An effect with its error and its placebo test.
    ///
    /// @param effect (mean change of the treated) − (mean change of the controls)
    /// @param standardError √(s_T²/n_T + s_C²/n_C) over the changes
    /// @param pValue exact or Monte Carlo: share of re-assignments of the label with an effect at least as
    /// far from 0
    record Estimated(double effect, double standardError, int treated, int controls, double pValue)
            implements DifferenceInDifferences {}

    /// Too few areas to say anything.
    record InsufficientData(String reason) implements DifferenceInDifferences {}

    /// From the changes of each area. Fewer than two treated areas or two controls are not enough for an error.
    static DifferenceInDifferences of(double[] treatedChanges, double[] controlChanges, long seed) {
        if (treatedChanges.length < 2 || controlChanges.length < 2) {
            return new InsufficientData("two areas on either side are needed, not " + treatedChanges.length + " and "
                    + controlChanges.length);
        }
        var treated = Sample.of(treatedChanges);
        var controls = Sample.of(controlChanges);
        double effect =
                ofMeans(0, treated.mean().orElseThrow(), 0, controls.mean().orElseThrow());
        double error = Math.sqrt(treated.variance().orElseThrow() / treated.size()
                + controls.variance().orElseThrow() / controls.size());
        double p = new Placebo(treatedChanges, controlChanges, seed).pValue();
        return new Estimated(effect, error, treated.size(), controls.size(), p);
    }

    /// The same from four means.
    static double ofMeans(double treatedBefore, double treatedAfter, double controlBefore, double controlAfter) {
        return (treatedAfter - treatedBefore) - (controlAfter - controlBefore);
    }
}
