package io.perfjunit.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How often {@link Change} calls a change real, over 1,000 seeded pairs of sides. {@code main} prints the table of decision 0012.
 *
 * @param spread standard deviation of the levels of runs
 * @param correlation of the slices of a run with their neighbours
 */
record ChangeSimulation(double spread, double correlation) {

    static final double MISTAKES = 0.01;
    private static final int PAIRS = 1_000;
    private static final int SLICES = 20;
    private static final double WITHIN = 0.04;

    public static void main(String[] arguments) {
        double[][] machines = {{0.01, 0.5}, {0.04, 0.7}, {0.10, 0.8}, {0.12, 0.8}};
        double[] factors = {1, 1.1, 1.2, 1.5, 2};
        for (int runs : new int[] {1, 3, 5, 10}) {
            for (double[] machine : machines) {
                StringBuilder row = new StringBuilder("| " + runs + " | " + Math.round(machine[0] * 100) + " % |");
                for (double factor : factors) {
                    double share = new ChangeSimulation(machine[0], machine[1]).real(runs, factor);
                    row.append(String.format(Locale.ROOT, " %.1f |", 100 * share));
                }
                System.out.println(row);
            }
        }
    }

    /** Share of pairs whose change is called real, when the second side is {@code factor} times as slow. */
    double real(int runs, double factor) {
        Random random = new Random(20261121);
        int real = 0;
        for (int i = 0; i < PAIRS; i++) {
            List<Level> before = new ArrayList<>();
            List<Level> after = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                before.add(run(random, 1));
                after.add(run(random, factor));
            }
            Change change = Change.between(before, after, Change.ASSUMED_SPREAD, MISTAKES);
            real += change.answer() == Answer.REAL ? 1 : 0;
        }
        return (double) real / PAIRS;
    }

    /** Share of unchanged pairs of one run each that differ by more than they vary within. */
    double alarmsOfNaiveTest() {
        Random random = new Random(7);
        int alarms = 0;
        for (int i = 0; i < PAIRS; i++) {
            Level before = run(random, 1);
            Level after = run(random, 1);
            double within = 2.576 * Math.hypot(before.error(), after.error());
            alarms += Math.abs(after.value() - before.value()) > Math.max(within, Change.LEAST) ? 1 : 0;
        }
        return (double) alarms / PAIRS;
    }

    /** Twenty slices around the level of the run that resemble their neighbours; every tenth run has a burst of half as much again. */
    private Level run(Random random, double factor) {
        double level = Math.log(factor) + spread * random.nextGaussian();
        double[] slices = new double[SLICES];
        double last = random.nextGaussian();
        int burst = random.nextInt(10) == 0 ? random.nextInt(SLICES - 5) : SLICES;
        for (int i = 0; i < SLICES; i++) {
            last = correlation * last + Math.sqrt(1 - correlation * correlation) * random.nextGaussian();
            slices[i] = level + WITHIN * last + (i >= burst && i < burst + 5 ? 0.4 : 0);
        }
        return Level.ofSlices(slices);
    }
}
