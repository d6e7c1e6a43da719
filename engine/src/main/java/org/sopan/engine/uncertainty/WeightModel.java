package org.sopan.engine.uncertainty;

/// How the weights of a node are drawn.
public sealed interface WeightModel {

    /// Every set of weights that sums to one is equally likely: exponential spacings.
    record Uniform() implements WeightModel {}

    /// Each weight moves by a factor drawn evenly from 1 − share to 1 + share, and all are re-scaled.
    record AroundNominal(double share) implements WeightModel {
        public AroundNominal {
            if (!(share > 0 && share < 1)) {
                throw new IllegalArgumentException("the share that weights move by is within 0..1, not " + share);
            }
        }
    }
}
