package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.perfjunit.result.LoadResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.StepResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MixTests {

    private static final Mix.Task NOTHING = user -> {};
    private static final Mix SHOPPERS = Mix.of("browse", 70, NOTHING)
            .and("never", 0, NOTHING)
            .and("search", 25, NOTHING)
            .and("buy", 5, NOTHING);

    @Test
    void aPickedTaskIsAStepOfItsName() throws Exception {
        Mix mix = Mix.of("browse", 3, user -> user.step("list", () -> {})).and("buy", 1, user -> {
            throw new IllegalStateException("sold out");
        });
        LoadResult result = Load.users(4).iterations(400).run(user -> user.pick(mix));

        long browsed = result.step("browse").orElseThrow().counts().total();
        long bought = result.step("buy").orElseThrow().counts().total();
        assertThat(browsed + bought).isEqualTo(400);
        assertThat(result.step("list").orElseThrow().counts().total()).isEqualTo(browsed);
        assertThat(result.iterations().counts().asMap())
                .isEqualTo(Map.of(Outcome.SUCCESS, browsed, Outcome.ERROR, bought));
        assertThat(result.errors()).singleElement().satisfies(group -> {
            assertThat(group.step()).isEqualTo("buy");
            assertThat(group.count()).isEqualTo(bought);
        });
    }

    @Test
    void theSameSeedPicksTheSameSequenceForEveryUser() throws Exception {
        assertThat(picked(7)).isEqualTo(picked(7)).isNotEqualTo(picked(8));
    }

    private static List<List<String>> picked(long seed) throws Exception {
        List<List<String>> byUser = List.of(new ArrayList<>(), new ArrayList<>());
        Mix mix = Mix.of("a", 1, user -> byUser.get(user.id()).add("a"))
                .and("b", 2, user -> byUser.get(user.id()).add("b"));
        CyclicBarrier both = new CyclicBarrier(2);
        Load.users(2).iterations(2).seed(seed).run(user -> {
            // One iteration for each: without it the faster user might make both.
            both.await(10, TimeUnit.SECONDS);
            for (int i = 0; i < 100; i++) {
                user.pick(mix);
            }
        });
        return byUser;
    }

    @Test
    void aSeedFixesHowOftenEachTaskIsPicked() {
        assertThat(frequencies(SHOPPERS, new SplittableRandom(42), 10_000))
                .isEqualTo(Map.of("browse", 6966L, "search", 2525L, "buy", 509L));
    }

    @Test
    void tasksArePickedInProportionToTheirWeights() {
        int picks = 200_000;
        Map<String, Long> seen = frequencies(SHOPPERS, new SplittableRandom(3), picks);
        double chiSquare = 0;
        for (var expected : Map.of("browse", 0.70, "search", 0.25, "buy", 0.05).entrySet()) {
            double count = expected.getValue() * picks;
            chiSquare += Math.pow(seen.get(expected.getKey()) - count, 2) / count;
        }
        assertThat(seen).containsOnlyKeys("browse", "search", "buy");
        // The 99.9 % quantile of chi-square with two degrees of freedom: -2 ln 0.001.
        assertThat(chiSquare).isLessThan(-2 * Math.log(0.001));
    }

    @Test
    void onlyTheRatioOfWeightsCounts() {
        Mix small = Mix.of("a", 0.07, NOTHING).and("b", 0.03, NOTHING);
        Mix large = Mix.of("a", 7e9, NOTHING).and("b", 3e9, NOTHING);
        Map<String, Long> ofSmall = frequencies(small, new SplittableRandom(1), 10_000);
        assertThat(frequencies(large, new SplittableRandom(1), 10_000)).isEqualTo(ofSmall);
        assertThat(ofSmall.get("a") / 10_000.0).isCloseTo(0.7, within(0.02));
    }

    @Test
    void theEndsOfTheRangeBelongToTheFirstAndTheLastTaskThatHaveAWeight() {
        Mix mix = Mix.of("zero", 0, NOTHING)
                .and("first", 0.1, NOTHING)
                .and("last", 0.2, NOTHING)
                .and("none", 0, NOTHING);
        assertThat(mix.next(always(0)).name()).isEqualTo("first");
        assertThat(mix.next(always(Math.nextDown(1.0))).name()).isEqualTo("last");
    }

    private static RandomGenerator always(double number) {
        return new RandomGenerator() {
            @Override
            public long nextLong() {
                throw new UnsupportedOperationException();
            }

            @Override
            public double nextDouble() {
                return number;
            }
        };
    }

    private static Map<String, Long> frequencies(Mix mix, RandomGenerator random, int picks) {
        Map<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < picks; i++) {
            counts.merge(mix.next(random).name(), 1L, Long::sum);
        }
        return counts;
    }

    @Test
    void aMixIsImmutable() throws Exception {
        Mix one = Mix.of("a", 1, NOTHING);
        one.and("b", 1, NOTHING);
        LoadResult result = Load.users(1).iterations(100).run(user -> user.pick(one));
        assertThat(result.steps()).extracting(StepResult::name).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1, -0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aWeightIsFiniteAndNotNegative(double weight) {
        String written = weight == -1 ? "-1" : Double.toString(weight);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mix.of("ok", 1, NOTHING).and("odd", weight, NOTHING))
                .withMessage("mix weights must be finite and >= 0: \"odd\" has " + written);
    }

    @Test
    void theSumOfWeightsIsFinite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mix.of("a", Double.MAX_VALUE, NOTHING).and("b", Double.MAX_VALUE, NOTHING))
                .withMessage("mix weights must be finite and >= 0: \"b\" has 1.7976931348623157E308");
    }

    @Test
    void theSumOfWeightsIsPositive() throws Exception {
        Mix mix = Mix.of("a", 0, NOTHING).and("b", 0, NOTHING);
        LoadResult result = Load.users(1).iterations(1).run(user -> user.pick(mix));
        assertThat(result.errors()).singleElement().satisfies(group -> assertThat(group.example())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mix weights must have a positive sum: \"a\" 0, \"b\" 0"));
        assertThat(result.steps()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aNameIsNotBlank(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mix.of(name, 1, NOTHING))
                .withMessage("names in a mix must have 1 to 200 characters that are not all blank: \"" + name
                        + "\" has " + name.length());
    }

    @Test
    void aNameIsNotEndless() {
        assertThat(Mix.of("x".repeat(200), 1, NOTHING)).isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mix.of("x".repeat(201), 1, NOTHING))
                .withMessageEndingWith("\" has 201");
    }

    @Test
    void aNameIsUnique() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SHOPPERS.and("buy", 1, NOTHING))
                .withMessage("names in a mix must be unique: \"buy\" twice");
    }
}
