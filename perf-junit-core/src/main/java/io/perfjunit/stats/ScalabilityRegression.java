package io.perfjunit.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Fits a {@link ScalabilityLaw} to measured throughput by nonlinear least squares, 0 ≤ σ, κ ≤ 1: the Levenberg–Marquardt method with
 * coefficients held at their bounds (as {@code nlxb} of J. C. Nash does, which the R package {@code usl} calls). It begins at the
 * linear fit of N/X = a + b(N − 1) + cN(N − 1) with a, b, c ≥ 0 and weights X/N, and at a start that suits most data.
 */
final class ScalabilityRegression {

    private static final int MOST_STEPS = 500;
    private static final double SETTLED = 1e-15;
    private static final double FIRST_DAMPING = 1e-3;
    private static final double MOST_DAMPING = 1e12;

    private final double[] users;
    private final double[] throughput;

    ScalabilityRegression(double[] users, double[] throughput) {
        this.users = users;
        this.throughput = throughput;
    }

    /** The best law from all starts. */
    ScalabilityLaw solve() {
        List<ScalabilityLaw> starts = new ArrayList<>(linear());
        double single = IntStream.range(0, users.length)
                .mapToDouble(i -> throughput[i] / users[i])
                .max()
                .orElseThrow();
        starts.add(new ScalabilityLaw(single, 0.01, 0.0001));
        return starts.stream()
                .map(this::refine)
                .min(Comparator.comparingDouble(this::squares))
                .orElseThrow();
    }

    /** Sum of the squared residuals of a law. */
    double squares(ScalabilityLaw law) {
        double sum = 0;
        for (int i = 0; i < users.length; i++) {
            double residual = throughput[i] - law.throughput(users[i]);
            sum += residual * residual;
        }
        return sum;
    }

    /** Goes downhill from a law until it gains no more. */
    ScalabilityLaw refine(ScalabilityLaw start) {
        ScalabilityLaw law = start;
        double left = squares(law);
        double damping = FIRST_DAMPING;
        for (int step = 0; step < MOST_STEPS && damping < MOST_DAMPING; step++) {
            Optional<ScalabilityLaw> next = step(law, damping);
            double then = next.map(this::squares).orElse(Double.POSITIVE_INFINITY);
            if (next.isEmpty() || then >= left) {
                damping *= 4;
                continue;
            }
            boolean settled = left - then <= SETTLED * left;
            law = next.get();
            left = then;
            damping = Math.max(damping / 3, 1e-12);
            if (settled) {
                break;
            }
        }
        return law;
    }

    private Optional<ScalabilityLaw> step(ScalabilityLaw law, double damping) {
        double[] now = {law.lambda(), law.sigma(), law.kappa()};
        double[][] slopes = new double[users.length][];
        double[] downhill = new double[3];
        for (int i = 0; i < users.length; i++) {
            slopes[i] = slopes(law, users[i]);
            for (int k = 0; k < 3; k++) {
                downhill[k] += slopes[i][k] * (throughput[i] - law.throughput(users[i]));
            }
        }
        int[] free = IntStream.range(0, 3)
                .filter(k -> k == 0 || !isHeld(now[k], downhill[k]))
                .toArray();
        double[][] normal = new double[free.length][free.length];
        double[] right = new double[free.length];
        for (int r = 0; r < free.length; r++) {
            right[r] = downhill[free[r]];
            for (int c = 0; c < free.length; c++) {
                normal[r][c] = product(slopes, free[r], free[c]) * (r == c ? 1 + damping : 1);
            }
        }
        return ThreeUnknowns.solve(normal, right).flatMap(move -> moved(now, free, move));
    }

    /** At a bound, and pulled beyond it. */
    private static boolean isHeld(double value, double downhill) {
        return (value <= 0 && downhill < 0) || (value >= 1 && downhill > 0);
    }

    private static Optional<ScalabilityLaw> moved(double[] from, int[] free, double[] move) {
        double[] to = from.clone();
        for (int i = 0; i < free.length; i++) {
            to[free[i]] += move[i];
        }
        return to[0] > 0 && Double.isFinite(to[0] + to[1] + to[2])
                ? Optional.of(new ScalabilityLaw(to[0], inUnit(to[1]), inUnit(to[2])))
                : Optional.empty();
    }

    private static double inUnit(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** Derivatives of the throughput by λ, σ and κ. */
    private static double[] slopes(ScalabilityLaw law, double n) {
        double below = 1 + law.sigma() * (n - 1) + law.kappa() * n * (n - 1);
        double fall = -law.lambda() * n * (n - 1) / (below * below);
        return new double[] {n / below, fall, fall * n};
    }

    private static double product(double[][] rows, int left, int right) {
        double sum = 0;
        for (double[] row : rows) {
            sum += row[left] * row[right];
        }
        return sum;
    }

    /** The linear fits that are possible without negative coefficients. */
    private List<ScalabilityLaw> linear() {
        double[][] rows = new double[users.length][];
        for (int i = 0; i < users.length; i++) {
            double n = users[i];
            double weight = throughput[i] / n;
            // The last is what the other three, weighed alike, have to make: N/X times X/N.
            rows[i] = new double[] {weight, weight * (n - 1), weight * n * (n - 1), 1};
        }
        List<ScalabilityLaw> laws = new ArrayList<>();
        for (int[] used : new int[][] {{0}, {0, 1}, {0, 2}, {0, 1, 2}}) {
            linear(rows, used).ifPresent(laws::add);
        }
        return laws;
    }

    private static Optional<ScalabilityLaw> linear(double[][] rows, int[] used) {
        double[][] normal = new double[used.length][used.length];
        double[] right = new double[used.length];
        for (int r = 0; r < used.length; r++) {
            right[r] = product(rows, used[r], 3);
            for (int c = 0; c < used.length; c++) {
                normal[r][c] = product(rows, used[r], used[c]);
            }
        }
        return ThreeUnknowns.solve(normal, right).flatMap(solution -> {
            double[] abc = new double[3];
            for (int i = 0; i < used.length; i++) {
                abc[used[i]] = solution[i];
            }
            boolean fits = abc[0] > 0 && abc[1] >= 0 && abc[2] >= 0 && abc[1] <= abc[0] && abc[2] <= abc[0];
            return fits
                    ? Optional.of(new ScalabilityLaw(1 / abc[0], abc[1] / abc[0], abc[2] / abc[0]))
                    : Optional.empty();
        });
    }
}
