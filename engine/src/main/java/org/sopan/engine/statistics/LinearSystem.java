package org.sopan.engine.statistics;

import java.util.Optional;

/// Solves a · x = b for a square matrix, by elimination with the largest pivot of each column.
public final class LinearSystem {

    /// A pivot below this share of the largest entry counts as none.
    private static final double SINGULAR = 1e-14;

    private LinearSystem() {}

    /// The solution; empty when the rows of the matrix depend on each other. Throws
    /// [IllegalArgumentException] when the matrix is not square or `b` not as long.
    public static Optional<double[]> solve(double[][] a, double[] b) {
        int n = b.length;
        if (a.length != n) {
            throw new IllegalArgumentException("there are " + a.length + " rows and " + n + " right-hand sides");
        }
        var rows = new double[n][];
        double largest = 0;
        for (int i = 0; i < n; i++) {
            if (a[i].length != n) {
                throw new IllegalArgumentException("row " + i + " has " + a[i].length + " entries, not " + n);
            }
            rows[i] = a[i].clone();
            for (double entry : rows[i]) {
                largest = Math.max(largest, Math.abs(entry));
            }
        }
        var x = b.clone();
        for (int k = 0; k < n; k++) {
            int pivot = pivot(rows, k);
            if (!(Math.abs(rows[pivot][k]) > SINGULAR * largest)) {
                return Optional.empty();
            }
            swap(rows, x, k, pivot);
            eliminate(rows, x, k);
        }
        substitute(rows, x);
        return Optional.of(x);
    }

    /// The inverse, column by column; empty for a matrix that has none.
    public static Optional<double[][]> inverse(double[][] a) {
        int n = a.length;
        var inverse = new double[n][n];
        for (int j = 0; j < n; j++) {
            var unit = new double[n];
            unit[j] = 1;
            var column = solve(a, unit);
            if (column.isEmpty()) {
                return Optional.empty();
            }
            for (int i = 0; i < n; i++) {
                inverse[i][j] = column.get()[i];
            }
        }
        return Optional.of(inverse);
    }

    private static int pivot(double[][] rows, int k) {
        int pivot = k;
        for (int i = k + 1; i < rows.length; i++) {
            pivot = Math.abs(rows[i][k]) > Math.abs(rows[pivot][k]) ? i : pivot;
        }
        return pivot;
    }

    private static void swap(double[][] rows, double[] x, int k, int pivot) {
        var row = rows[k];
        rows[k] = rows[pivot];
        rows[pivot] = row;
        double value = x[k];
        x[k] = x[pivot];
        x[pivot] = value;
    }

    private static void eliminate(double[][] rows, double[] x, int k) {
        for (int i = k + 1; i < rows.length; i++) {
            double factor = rows[i][k] / rows[k][k];
            for (int j = k; j < rows.length; j++) {
                rows[i][j] -= factor * rows[k][j];
            }
            x[i] -= factor * x[k];
        }
    }

    private static void substitute(double[][] rows, double[] x) {
        for (int i = x.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < x.length; j++) {
                x[i] -= rows[i][j] * x[j];
            }
            x[i] /= rows[i][i];
        }
    }
}
