package io.perfjunit;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.run.Figures;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads how iterations start: the levels of users or rates that a load or a stage of it has, mostly one. */
final class ModelReader {

    private final Attributes attributes;
    private final Scales scales;

    ModelReader(Attributes attributes, Scales scales) {
        this.attributes = attributes;
        this.scales = scales;
    }

    /**
     * One level of a load.
     *
     * @param written its name as it is written, such as {@code users=100}
     * @param name the same as it is run, when it is scaled
     * @param model what it runs
     */
    record Level(String written, String name, LoadModel model) {}

    /** Levels of the closed model, those that scaling made equal left out; one user when nothing can be read. */
    List<Level> closed() {
        attributes.refuse(
                "belongs to the open model; set rate instead of users, or remove it", "arrivals", "maxInFlight");
        return attributes.read("users", ModelReader::users).orElse(List.of(1)).stream()
                .map(users -> new Level(
                        "users=" + users, "users=" + scales.users(users), new ClosedModel(scales.users(users))))
                .toList();
    }

    /** Levels of the open model; one arrival per second when nothing can be read. */
    List<Level> open() {
        Arrivals arrivals = attributes
                .read("arrivals", text -> WordParser.constant(Arrivals.class, text))
                .orElse(Arrivals.CONSTANT);
        Optional<Integer> inFlight = attributes.read("maxInFlight", ModelReader::number);
        return attributes.read("rate", ModelReader::rates).orElse(List.of("1/s")).stream()
                .map(written -> level(written, arrivals, inFlight))
                .toList();
    }

    private Level level(String written, Arrivals arrivals, Optional<Integer> inFlight) {
        double rate = scales.rate(UnitParser.rate(written));
        String name = scales.users() == 1 ? written : Figures.perSecond(rate);
        return new Level(
                "rate=" + written,
                "rate=" + name,
                new OpenModel(rate, arrivals, inFlight.orElse(OpenModel.defaultInFlight(rate))));
    }

    private static List<Integer> users(String text) {
        List<Integer> users =
                WordParser.list(text).stream().map(ModelReader::number).toList();
        requireGrowth(WordParser.list(text), users);
        return users;
    }

    private static List<String> rates(String text) {
        List<String> rates = WordParser.list(text);
        requireGrowth(rates, rates.stream().map(UnitParser::rate).toList());
        return rates;
    }

    private static <N extends Comparable<N>> void requireGrowth(List<String> texts, List<N> levels) {
        IntStream.range(1, levels.size())
                .filter(i -> levels.get(i).compareTo(levels.get(i - 1)) <= 0)
                .findFirst()
                .ifPresent(i -> {
                    throw new IllegalArgumentException("the levels of a sweep must grow, and " + texts.get(i)
                            + " comes after " + texts.get(i - 1));
                });
    }

    private static int number(String text) {
        long number = UnitParser.count(text);
        if (number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is more than any machine can run");
        }
        return (int) number;
    }
}
