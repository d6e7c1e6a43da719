package org.sopan.engine.ranking;

/// Where a block takes the normalised values of indicators from.
@FunctionalInterface
interface LeafValues {

    /// Puts the normalised values of `count` areas from `from` on at the start of `target`.
    void fill(int leaf, int from, int count, double[] target);

    /// Normalises the figures as they are needed.
    static LeafValues of(Figures figures, Normaliser[] normalisers) {
        return (leaf, from, count, target) -> {
            figures.columns[leaf].copyTo(from, count, target);
            normalisers[leaf].apply(target, count);
        };
    }

    /// Takes values that were normalised before: for many rankings of the same figures.
    static LeafValues of(double[][] normalised) {
        return (leaf, from, count, target) -> System.arraycopy(normalised[leaf], from, target, 0, count);
    }
}
