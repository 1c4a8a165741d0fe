package io.perfjunit.analysis.sweep;

import io.perfjunit.stats.ScalabilityLaw;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

/** Sweeps put together by hand, and sweeps over services of which the truth is known. */
final class Sweeps {

    static final double[] DOUBLING = {1, 2, 4, 8, 16, 32, 64, 128};

    private Sweeps() {}

    /** Levels of users with their throughput and mean response time in milliseconds. */
    static SweepFigures users(double[] loads, double[] throughput, double[] meanMillis) {
        return figures(LevelKind.USERS, loads, throughput, meanMillis);
    }

    /** The same of offered rates. */
    static SweepFigures rates(double[] loads, double[] throughput, double[] meanMillis) {
        return figures(LevelKind.RATE, loads, throughput, meanMillis);
    }

    private static SweepFigures figures(LevelKind kind, double[] loads, double[] throughput, double[] meanMillis) {
        List<LevelFigures> levels = new ArrayList<>();
        for (int i = 0; i < loads.length; i++) {
            StepFigures iterations =
                    new StepFigures("", CallFigures.UNKNOWN, TimeFigures.ofMean(millis(meanMillis[i])), throughput[i]);
            levels.add(new LevelFigures("level " + (i + 1), loads[i], iterations, List.of()));
        }
        return new SweepFigures(kind, levels);
    }

    /**
     * A service in a closed model.
     *
     * @param throughput its throughput for every number of users
     * @param pauseSeconds how long a user waits between two calls
     */
    record Service(DoubleUnaryOperator throughput, double pauseSeconds) {

        /** Its throughput at a number of users. */
        double at(double users) {
            return throughput.applyAsDouble(users);
        }

        /** Its mean response time, by Little's law. */
        double millis(double users) {
            return 1_000 * (users / at(users) - pauseSeconds);
        }
    }

    /** Sixteen servers that take 40 ms each: the seventeenth user waits. */
    static final Service SIXTEEN_SERVERS = new Service(users -> Math.min(users, 16) / 0.04, 0);

    /**
     * One server that takes 10 ms, whose users come again after 150 ms: exact mean value analysis (M. Reiser, S. S. Lavenberg, Journal
     * of the ACM 27, 1980). The asymptotes of its throughput cross at 16 users, but it bends long before and after.
     */
    static final Service ONE_SERVER = new Service(Sweeps::oneServer, 0.15);

    /** A service that obeys the scalability law, with its peak at 44 users. */
    static final Service FALLING = new Service(new ScalabilityLaw(100, 0.02, 0.98 / (44 * 44))::throughput, 0);

    /** A service that scales without end. */
    static final Service LINEAR = new Service(users -> 25 * users, 0);

    /** A service that scales worse and worse, but never stops to. */
    static final Service BENDING = new Service(users -> 25 * Math.pow(users, 0.75), 0);

    /** A sweep without noise. */
    static SweepFigures exactly(Service service) {
        return users(
                DOUBLING,
                Arrays.stream(DOUBLING).map(service::at).toArray(),
                Arrays.stream(DOUBLING).map(service::millis).toArray());
    }

    /** A sweep of which throughput and response times are measured with noise. */
    static SweepFigures measured(Service service, double noise, SplittableRandom random) {
        double[] throughput = new double[DOUBLING.length];
        double[] millis = new double[DOUBLING.length];
        for (int i = 0; i < DOUBLING.length; i++) {
            throughput[i] = service.at(DOUBLING[i]) * (1 + noise * random.nextGaussian());
            millis[i] = service.millis(DOUBLING[i]) * (1 + noise * random.nextGaussian());
        }
        return users(DOUBLING, throughput, millis);
    }

    private static double oneServer(double users) {
        double waiting = 0;
        double throughput = 0;
        for (int n = 1; n <= users; n++) {
            double response = 0.01 * (1 + waiting);
            throughput = n / (response + 0.15);
            waiting = throughput * response;
        }
        return throughput;
    }

    /** Levels with a step each, of which only means are known. */
    static SweepFigures means(double[] loads, String[] steps, double[][] millisByStep) {
        List<LevelFigures> levels = new ArrayList<>();
        for (int i = 0; i < loads.length; i++) {
            List<StepFigures> figures = new ArrayList<>();
            for (int k = 0; k < steps.length; k++) {
                figures.add(StepFigures.of(steps[k], TimeFigures.ofMean(millis(millisByStep[k][i]))));
            }
            levels.add(new LevelFigures(
                    "users=" + (int) loads[i], loads[i], StepFigures.of("", TimeFigures.UNKNOWN), figures));
        }
        return new SweepFigures(LevelKind.USERS, levels);
    }

    static StepFigures step(String name, long calls, long failed, long meanMillis) {
        return new StepFigures(
                name,
                CallFigures.of(calls, failed),
                TimeFigures.ofMean(millis(meanMillis)),
                OptionalDouble.of(calls / 10.0));
    }

    static CallFigures calls(long total, double failedShare) {
        return new CallFigures(OptionalLong.of(total), OptionalDouble.of(failedShare));
    }

    static Duration millis(double millis) {
        return Duration.ofNanos(Math.round(millis * 1e6));
    }
}
