package io.perfjunit.analysis.finding;

import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.State;
import io.perfjunit.result.LoadPart;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * What is known of a sweep beside its figures.
 *
 * @param health how well the generator could work
 * @param ownCpu share of the processors that its JVM used; empty when it is not known
 * @param noise how much throughput varied within a level: the middle one of the coefficients of variation; empty when not known
 */
record Circumstances(State health, OptionalDouble ownCpu, OptionalDouble noise) {

    /** Of figures that somebody else measured nothing is known. */
    static final Circumstances UNKNOWN =
            new Circumstances(State.NOT_MEASURED, OptionalDouble.empty(), OptionalDouble.empty());

    private static final double BUSY = 0.8;
    private static final int SLICES = 8;

    static Circumstances of(AnalysedLoad load) {
        return new Circumstances(
                load.result().health().state(),
                load.result().health().signs().stream()
                        .filter(sign -> sign.name().equals("own CPU") && !Double.isNaN(sign.value()))
                        .mapToDouble(Sign::value)
                        .findFirst(),
                noise(load));
    }

    /** True when a limit that a load ran into may be the generator's own. */
    boolean isGeneratorSuspect() {
        return health == State.UNHEALTHY || ownCpu.orElse(0) >= BUSY;
    }

    private static OptionalDouble noise(AnalysedLoad load) {
        double[] known = load.parts().stream()
                .map(part -> noise(load, part))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .sorted()
                .toArray();
        return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(known[known.length / 2]);
    }

    /** Over eight slices of a level. */
    private static OptionalDouble noise(AnalysedLoad load, LoadPart part) {
        Course course = Course.of(load, part, "");
        int width = course.size() / SLICES;
        if (width == 0) {
            return OptionalDouble.empty();
        }
        double[] rates = new double[SLICES];
        for (int i = 0; i < SLICES; i++) {
            double nanos = 0;
            for (Course.Moment moment : course.moments().subList(i * width, (i + 1) * width)) {
                rates[i] += moment.calls() - moment.failed();
                nanos += moment.end().minus(moment.start()).toNanos();
            }
            rates[i] /= nanos;
        }
        double mean = Arrays.stream(rates).average().orElseThrow();
        double squares =
                Arrays.stream(rates).map(rate -> (rate - mean) * (rate - mean)).sum();
        return mean == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (SLICES - 1)) / mean);
    }
}
