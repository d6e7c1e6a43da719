package org.sopan.engine.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/// Eigenvalues and eigenvectors of a symmetric matrix by Jacobi's rotations, the largest eigenvalue first.
/// Each vector's entry of largest size is positive, so that the signs do not depend on the path.
public final class SymmetricEigen {

    private static final int SWEEPS = 100;
    private static final double NOTHING = 1e-30;

    private final double[] values;
    private final double[][] vectors;

    private SymmetricEigen(double[] values, double[][] vectors) {
        this.values = values;
        this.vectors = vectors;
    }

    /// Throws [IllegalArgumentException] when the matrix is not square and symmetric.
    public static SymmetricEigen of(double[][] matrix) {
        int n = matrix.length;
        var a = new double[n][];
        var v = new double[n][n];
        for (int i = 0; i < n; i++) {
            a[i] = matrix[i].clone();
            v[i][i] = 1;
            for (int j = 0; j < i; j++) {
                if (matrix[i].length != n || Math.abs(matrix[i][j] - matrix[j][i]) > 1e-9) {
                    throw new IllegalArgumentException("the matrix is not symmetric at " + i + ", " + j);
                }
            }
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(a) > NOTHING; sweep++) {
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    rotate(a, v, p, q);
                }
            }
        }
        return sorted(a, v);
    }

    public int size() {
        return values.length;
    }

    public double value(int k) {
        return values[k];
    }

    /// A copy of the k-th vector, of length one.
    public double[] vector(int k) {
        return vectors[k].clone();
    }

    private static void rotate(double[][] a, double[][] v, int p, int q) {
        if (Math.abs(a[p][q]) < NOTHING) {
            return;
        }
        double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
        double sign = theta >= 0 ? 1 : -1;
        double t = sign / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        int n = a.length;
        for (int k = 0; k < n; k++) {
            double kp = a[k][p];
            double kq = a[k][q];
            a[k][p] = c * kp - s * kq;
            a[k][q] = s * kp + c * kq;
        }
        for (int k = 0; k < n; k++) {
            double pk = a[p][k];
            double qk = a[q][k];
            a[p][k] = c * pk - s * qk;
            a[q][k] = s * pk + c * qk;
            double vp = v[k][p];
            double vq = v[k][q];
            v[k][p] = c * vp - s * vq;
            v[k][q] = s * vp + c * vq;
        }
    }

    private static double offDiagonal(double[][] a) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < i; j++) {
                sum += a[i][j] * a[i][j];
            }
        }
        return sum;
    }

    private static SymmetricEigen sorted(double[][] a, double[][] v) {
        int n = a.length;
        var order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -a[k][k]))
                .toList();
        var values = new double[n];
        var vectors = new double[n][n];
        for (int k = 0; k < n; k++) {
            int from = order.get(k);
            values[k] = a[from][from];
            double largest = 0;
            for (int i = 0; i < n; i++) {
                vectors[k][i] = v[i][from];
                largest = Math.abs(vectors[k][i]) > Math.abs(largest) + 1e-12 ? vectors[k][i] : largest;
            }
            for (int i = 0; largest < 0 && i < n; i++) {
                vectors[k][i] = -vectors[k][i];
            }
        }
        return new SymmetricEigen(values, vectors);
    }
}
