package io.perfjunit.stats;

import java.util.Optional;

/** Linear least squares in up to three unknowns, by their normal equations. */
final class ThreeUnknowns {

    private static final double SINGULAR = 1e-14;

    private ThreeUnknowns() {}

    /**
     * Solves a symmetric system by elimination with the largest pivot.
     *
     * @return empty when it has no single solution
     */
    static Optional<double[]> solve(double[][] matrix, double[] right) {
        int n = right.length;
        double[][] a = new double[n][];
        for (int i = 0; i < n; i++) {
            a[i] = new double[n + 1];
            System.arraycopy(matrix[i], 0, a[i], 0, n);
            a[i][n] = right[i];
        }
        for (int column = 0; column < n; column++) {
            bringUp(a, column);
            if (Math.abs(a[column][column]) <= SINGULAR * Math.abs(matrix[column][column])) {
                return Optional.empty();
            }
            eliminate(a, column);
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return Optional.of(solution);
    }

    private static void bringUp(double[][] a, int column) {
        int largest = column;
        for (int row = column + 1; row < a.length; row++) {
            if (Math.abs(a[row][column]) > Math.abs(a[largest][column])) {
                largest = row;
            }
        }
        double[] swapped = a[column];
        a[column] = a[largest];
        a[largest] = swapped;
    }

    private static void eliminate(double[][] a, int column) {
        for (int row = 0; row < a.length; row++) {
            if (row != column) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k <= a.length; k++) {
                    a[row][k] -= factor * a[column][k];
                }
            }
        }
    }
}
