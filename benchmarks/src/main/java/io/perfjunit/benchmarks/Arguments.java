package io.perfjunit.benchmarks;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The arguments of a benchmark, in order; those at the end may be left out. */
final class Arguments {

    private final String[] given;

    Arguments(String... given) {
        this.given = given.clone();
    }

    String text(int index, String standard) {
        return index < given.length ? given[index] : standard;
    }

    int number(int index, int standard) {
        return index < given.length ? Integer.parseInt(given[index]) : standard;
    }

    /** Several with commas between. */
    int[] numbers(int index, String standard) {
        return Stream.of(text(index, standard).split(",", -1))
                .flatMapToInt(number -> IntStream.of(Integer.parseInt(number)))
                .toArray();
    }
}
