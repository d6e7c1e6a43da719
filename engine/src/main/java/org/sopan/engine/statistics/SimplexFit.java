package org.sopan.engine.statistics;

import java.util.ArrayList;
import java.util.List;

/// The weights w ≥ 0, Σ w = 1, that minimise ‖A w − b‖² + ρ ‖w‖²: a mixture of columns as near to a
/// target as can be. Found by an active set: columns enter while one would improve the fit, and leave
/// when their weight reaches zero, so the answer is exact to rounding and does not depend on a step
/// size.
public final class SimplexFit {

    /// Added to ρ as a share of the mean square of the columns: equal columns then share their weight
    /// evenly.
    private static final double LEAST_RIDGE = 1e-8;

    private static final double TOLERANCE = 1e-12;
    private static final int ROUNDS_PER_COLUMN = 20;

    private final double[][] g;
    private final double[] c;
    private final double scale;
    private final double[] weights;
    private final List<Integer> inside = new ArrayList<>();

    private SimplexFit(double[][] g, double[] c, double scale) {
        this.g = g;
        this.c = c;
        this.scale = scale;
        this.weights = new double[c.length];
    }

    /// The weight of every column.
    ///
    /// @param rows of A, at least one, each with at least one column
    /// @param target b, one for each row
    /// @param ridge ρ, zero or more
    public static double[] of(double[][] rows, double[] target, double ridge) {
        if (rows.length == 0 || rows[0].length == 0 || rows.length != target.length) {
            throw new IllegalArgumentException(
                    "a fit needs columns and one target a row, not " + rows.length + " rows and " + target.length);
        }
        int n = rows[0].length;
        var g = new double[n][n];
        var c = new double[n];
        for (int r = 0; r < rows.length; r++) {
            for (int i = 0; i < n; i++) {
                c[i] -= rows[r][i] * target[r];
                for (int j = 0; j < n; j++) {
                    g[i][j] += rows[r][i] * rows[r][j];
                }
            }
        }
        double scale = ridge;
        for (int i = 0; i < n; i++) {
            scale += g[i][i] / n;
        }
        scale = scale > 0 ? scale : 1;
        for (int i = 0; i < n; i++) {
            g[i][i] += ridge + LEAST_RIDGE * scale;
        }
        return new SimplexFit(g, c, scale).run();
    }

    private double[] run() {
        int first = 0;
        for (int i = 1; i < c.length; i++) {
            first = g[i][i] / 2 + c[i] < g[first][first] / 2 + c[first] ? i : first;
        }
        weights[first] = 1;
        inside.add(first);
        for (int round = 0; round < ROUNDS_PER_COLUMN * c.length; round++) {
            int entering = entering();
            if (entering < 0) {
                break;
            }
            inside.add(entering);
            settle();
        }
        return weights;
    }

    /// The column whose weight would improve the fit most per point taken from the others; −1 when none
    /// would.
    private int entering() {
        var gradient = new double[c.length];
        double common = 0;
        for (int i = 0; i < c.length; i++) {
            gradient[i] = c[i];
            for (int j : inside) {
                gradient[i] += g[i][j] * weights[j];
            }
            common += weights[i] * gradient[i];
        }
        int best = -1;
        for (int i = 0; i < c.length; i++) {
            boolean better = !inside.contains(i) && gradient[i] < common - TOLERANCE * scale;
            best = better && (best < 0 || gradient[i] < gradient[best]) ? i : best;
        }
        return best;
    }

    /// Goes to the best weights of the columns inside, letting those go that would become negative.
    private void settle() {
        while (true) {
            var wanted = unbounded();
            double step = 1;
            for (int k = 0; k < inside.size(); k++) {
                double now = weights[inside.get(k)];
                step = wanted[k] < 0 ? Math.min(step, now / (now - wanted[k])) : step;
            }
            for (int k = 0; k < inside.size(); k++) {
                int i = inside.get(k);
                weights[i] += step * (wanted[k] - weights[i]);
            }
            if (step == 1) {
                return;
            }
            inside.removeIf(i -> {
                boolean leaves = weights[i] <= 1e-15;
                weights[i] = leaves ? 0 : weights[i];
                return leaves;
            });
        }
    }

    /// The best weights that sum to one over the columns inside, whatever their signs.
    private double[] unbounded() {
        int k = inside.size();
        var matrix = new double[k + 1][k + 1];
        var right = new double[k + 1];
        for (int a = 0; a < k; a++) {
            for (int b = 0; b < k; b++) {
                matrix[a][b] = g[inside.get(a)][inside.get(b)] / scale;
            }
            matrix[a][k] = 1;
            matrix[k][a] = 1;
            right[a] = -c[inside.get(a)] / scale;
        }
        right[k] = 1;
        return LinearSystem.solve(matrix, right)
                .orElseThrow(() -> new IllegalStateException("the ridge keeps " + k + " columns independent"));
    }
}
