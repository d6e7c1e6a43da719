package org.sopan.engine.ranking;

/// The two halves of a power mean, M = down(Σ w·up(z)); p = 0 stands for the geometric mean.
final class PowerMean {

    private PowerMean() {}

    /// z^p, or ln z for p = 0.
    static double up(double z, double p) {
        if (p == 1) {
            return z;
        }
        if (p == 0) {
            return StrictMath.log(z);
        }
        return p == -1 ? 1 / z : StrictMath.pow(z, p);
    }

    /// The inverse of [#up].
    static double down(double y, double p) {
        if (p == 1) {
            return y;
        }
        if (p == 0) {
            return StrictMath.exp(y);
        }
        return p == -1 ? 1 / y : StrictMath.pow(y, 1 / p);
    }
}
