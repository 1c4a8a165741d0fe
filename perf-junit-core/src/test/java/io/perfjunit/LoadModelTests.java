package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.run.Setting;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Which load the annotations and keys of a method describe. */
class LoadModelTests {

    private static final String KEY = "perf.test.LoadModelTests.ModelsTestCase#";

    private final Settings settings = Settings.none();

    @Nested
    class ARate {

        @Test
        void isAnOpenModelWithConstantArrivalsAndAsManyInFlightAsArriveInASecond() {
            assertThat(plan("rate").stages())
                    .containsExactly(new Stage(
                            "",
                            new OpenModel(200, Arrivals.CONSTANT, 200),
                            Duration.ZERO,
                            Duration.ofSeconds(2),
                            Extent.lasting(Duration.ofSeconds(10))));
            assertThat(plan("rate").sweep()).isFalse();
        }

        @Test
        void hasArrivalsAndABoundOfWhatIsInFlight() {
            assertThat(model("poisson")).isEqualTo(new OpenModel(10, Arrivals.POISSON, 3));
        }

        @Test
        void isOverriddenFromOutsideWithAllThatBelongsToIt() {
            settings.property("perf.rate", "5/s")
                    .junitParameter("perf.arrivals", "poisson")
                    .environment("PERF_MAXINFLIGHT", "7");
            assertThat(model("rate")).isEqualTo(new OpenModel(5, Arrivals.POISSON, 7));
        }

        @Test
        void mayBeBoundedByIterations() {
            assertThat(plan("countedRate").first().extent()).isEqualTo(Extent.of(500));
        }

        @Test
        void isNotReachedByKeysOfAllTestsThatFitUsersAlone() {
            settings.property("perf.users", "5").property("perf.thinkTime", "1s");
            assertThat(model("rate")).isEqualTo(new OpenModel(200, Arrivals.CONSTANT, 200));
            assertThat(settings("rate"))
                    .contains(
                            new Setting("rate", "200/s", "@LoadTest"),
                            new Setting("users", "5", "-Dperf.users, which does not fit this load"),
                            new Setting("thinkTime", "1s", "-Dperf.thinkTime, which does not fit this load"));
        }

        @Test
        void ofAKeyOfTheTestTakesThePlaceOfTheUsersOfItsAnnotation() {
            settings.property(KEY + "users.rate", "50/s");
            assertThat(model("users")).isEqualTo(new OpenModel(50, Arrivals.CONSTANT, 50));
        }

        @Test
        void ofAKeyOfAllTestsDrivesATestWithoutAModel() {
            settings.property("perf.rate", "50/s");
            assertThat(model("nothing")).isEqualTo(new OpenModel(50, Arrivals.CONSTANT, 50));
            assertThat(model("users")).isEqualTo(new ClosedModel(4));
        }
    }

    @Nested
    class UsersWithPacing {

        @Test
        void startTheirIterationsInACycle() {
            assertThat(plan("paced").pacing()).contains(Duration.ofSeconds(1));
            assertThat(plan("users").pacing()).isEmpty();
        }

        @Test
        void areListedWithTheirOrigins() {
            assertThat(settings("paced"))
                    .contains(new Setting("users", "4", "@LoadTest"), new Setting("pacing", "1 s", "@LoadTest"));
        }
    }

    @Nested
    class ASweep {

        @Test
        void ofUsersIsAStagePerLevelWithWarmUpAndRampUpOfItsOwn() {
            LoadPlan plan = plan("usersSweep");
            assertThat(plan.sweep()).isTrue();
            assertThat(plan.stages())
                    .containsExactly(level("users=10", 10), level("users=50", 50), level("users=100", 100));
        }

        private Stage level(String name, int users) {
            return new Stage(
                    name,
                    new ClosedModel(users),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1),
                    Extent.lasting(Duration.ofSeconds(5)));
        }

        @Test
        void ofRatesIsNamedAsItIsWritten() {
            LoadPlan plan = plan("rateSweep");
            assertThat(plan.sweep()).isTrue();
            assertThat(plan.stages())
                    .extracting(Stage::name, Stage::model)
                    .containsExactly(
                            tuple("rate=50/s", new OpenModel(50, Arrivals.CONSTANT, 50)),
                            tuple("rate=6000/min", new OpenModel(100, Arrivals.CONSTANT, 100)));
        }

        @Test
        void isWrittenAsAListFromOutside() {
            settings.property("perf.users", "1, 2,4");
            assertThat(plan("users").stages()).extracting(Stage::name).containsExactly("users=1", "users=2", "users=4");
            assertThat(settings("users")).contains(new Setting("users", "1, 2, 4", "-Dperf.users"));
        }

        @Test
        void isNoneFromOutsideWithASingleLevel() {
            settings.property("perf.users", "7");
            assertThat(plan("usersSweep").sweep()).isFalse();
            assertThat(plan("usersSweep").stages()).extracting(Stage::name).containsExactly("");
        }

        @Test
        void isNotReachedByAKeyForTheIterationsOfAllTests() {
            settings.property("perf.iterations", "50");
            assertThat(plan("usersSweep").stages()).hasSize(3);
        }
    }

    @Nested
    class Stages {

        @Test
        void areRunInTheirOrderUnderTheirNames() {
            assertThat(plan("staged").sweep()).isFalse();
            assertThat(plan("staged").stages())
                    .containsExactly(
                            new Stage(
                                    "1",
                                    new ClosedModel(10),
                                    Duration.ZERO,
                                    Duration.ZERO,
                                    Extent.lasting(Duration.ofSeconds(10))),
                            new Stage(
                                    "peak",
                                    new ClosedModel(100),
                                    Duration.ofSeconds(5),
                                    Duration.ofSeconds(1),
                                    Extent.lasting(Duration.ofSeconds(20))),
                            new Stage(
                                    "3",
                                    new OpenModel(500, Arrivals.POISSON, 50),
                                    Duration.ZERO,
                                    Duration.ZERO,
                                    Extent.lasting(Duration.ofSeconds(10))));
        }

        @Test
        void shareThePauseOfTheLoad() {
            assertThat(plan("staged").thinkTime().shortest()).isEqualTo(Duration.ofMillis(10));
        }

        @Test
        void ofAComposedAnnotationAreThoseThatItCarries() {
            assertThat(plan("composed").stages()).extracting(Stage::name).containsExactly("low", "high");
        }

        @Test
        void ofWhichThereIsButOneAreAPlainLoad() {
            assertThat(plan("oneStage").stages()).extracting(Stage::name).containsExactly("");
        }

        @Test
        void areNotReachedByKeysOfAllTests() {
            settings.property("perf.users", "5").property("perf.duration", "1s").property("perf.drain", "2s");
            assertThat(plan("staged").first().model()).isEqualTo(new ClosedModel(10));
            assertThat(plan("staged").drain()).isEqualTo(Duration.ofSeconds(2));
            assertThat(settings("staged"))
                    .contains(
                            new Setting("@Stage 1", "10 users, 10 s", "@Stage"),
                            new Setting("@Stage peak", "100 users, ramp-up 5 s, warm-up 1 s, 20 s", "@Stage"),
                            new Setting("duration", "1s", "-Dperf.duration, which does not fit this load"));
        }
    }

    @Nested
    class AScale {

        @Test
        void ofDurationsScalesWindowsRampUpsAndWarmUps() {
            settings.property("perf.duration.scale", "0.1");
            assertThat(plan("staged").stages().get(1))
                    .isEqualTo(new Stage(
                            "peak",
                            new ClosedModel(100),
                            Duration.ofMillis(500),
                            Duration.ofMillis(100),
                            Extent.lasting(Duration.ofSeconds(2))));
            assertThat(relaxations("staged"))
                    .containsExactly("durations are shortened to 10 % by -Dperf.duration.scale");
        }

        @Test
        void ofUsersScalesUsersAndRatesAndLeavesOneUser() {
            settings.property("perf.users.scale", "0.05");
            assertThat(plan("staged").stages())
                    .extracting(Stage::model)
                    .containsExactly(new ClosedModel(1), new ClosedModel(5), new OpenModel(25, Arrivals.POISSON, 50));
            assertThat(relaxations("staged"))
                    .containsExactly("users and rates are lowered to 5 % by -Dperf.users.scale");
        }

        @Test
        void namesTheLevelsOfASweepByWhatIsRun() {
            settings.property("perf.users.scale", "0.02");
            assertThat(plan("usersSweep").stages()).extracting(Stage::name).containsExactly("users=1", "users=2");
            assertThat(plan("rateSweep").stages()).extracting(Stage::name).containsExactly("rate=1/s", "rate=2/s");
        }

        @Test
        void thatLeavesOneLevelMakesASweepAPlainLoad() {
            settings.property("perf.users.scale", "0.001");
            assertThat(plan("usersSweep").sweep()).isFalse();
            assertThat(plan("usersSweep").stages()).extracting(Stage::name).containsExactly("");
        }

        @Test
        void thatEnlargesIsNoRelaxation() {
            settings.property("perf.users.scale", "2").property("perf.duration.scale", "3");
            assertThat(plan("rate").first().model()).isEqualTo(new OpenModel(400, Arrivals.CONSTANT, 400));
            assertThat(relaxations("rate")).isEmpty();
        }

        private List<String> relaxations(String method) {
            return settings.read(ModelsTestCase.class, method).relaxations();
        }
    }

    @Test
    void theLongestAndLargestLoadIsSetFromOutside() {
        settings.property("perf.maxDuration", "30s");
        assertThat(plan("rate").longest()).isEqualTo(Duration.ofSeconds(30));
        assertThat(settings.errors(ModelsTestCase.class, "staged")).hasSize(1);
        settings.property("perf.maxDuration", "46s");
        assertThat(settings.errors(ModelsTestCase.class, "staged")).isEmpty();
        settings.property("perf.maxUsers", "99");
        assertThat(settings.errors(ModelsTestCase.class, "staged")).hasSize(1);
        settings.property("perf.maxUsers", "100");
        assertThat(settings.errors(ModelsTestCase.class, "staged")).isEmpty();
    }

    private LoadPlan plan(String method) {
        return settings.read(ModelsTestCase.class, method).plan();
    }

    private Object model(String method) {
        return plan(method).first().model();
    }

    private List<Setting> settings(String method) {
        return settings.read(ModelsTestCase.class, method).settings();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @io.perfjunit.Stage(name = "low", users = 1, duration = "1s")
    @io.perfjunit.Stage(name = "high", users = 2, duration = "1s")
    @interface Staircase {}

    static class ModelsTestCase {

        @LoadTest(users = 4)
        void users() {}

        @LoadTest
        void nothing() {}

        @LoadTest(rate = "200/s")
        void rate() {}

        @LoadTest(rate = "600/min", arrivals = Arrivals.POISSON, maxInFlight = 3)
        void poisson() {}

        @LoadTest(rate = "200/s", iterations = 500)
        void countedRate() {}

        @LoadTest(users = 4, pacing = "1s")
        void paced() {}

        @LoadTest(
                users = {10, 50, 100},
                duration = "5s",
                rampUp = "1s")
        void usersSweep() {}

        @LoadTest(rate = {"50/s", "6000/min"})
        void rateSweep() {}

        @LoadTest(thinkTime = "10ms")
        @io.perfjunit.Stage(users = 10, duration = "10s")
        @io.perfjunit.Stage(name = "peak", users = 100, rampUp = "5s", warmup = "1s", duration = "20s")
        @io.perfjunit.Stage(rate = "500/s", arrivals = Arrivals.POISSON, maxInFlight = 50, duration = "10s")
        void staged() {}

        @LoadTest
        @Staircase
        void composed() {}

        @UnderLoad
        @io.perfjunit.Stage(users = 3, duration = "1s")
        void oneStage() {}
    }
}
