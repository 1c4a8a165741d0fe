package io.perfjunit.analysis.sweep;

import static io.perfjunit.analysis.PageTable.percent;
import static io.perfjunit.analysis.sweep.LevelState.DEGRADING;
import static io.perfjunit.analysis.sweep.LevelState.STABLE;
import static io.perfjunit.analysis.sweep.LevelState.UNSTABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.PageTable;
import io.perfjunit.analysis.sweep.BorneLevel.Machine;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;

/**
 * How often the state of a level is right, over seeded sweeps on services of which the truth is known. The figures stand in
 * docs/sweeps.md; {@code -Dgolden.write=true} writes them anew.
 */
class EnvelopeSimulationTests {

    private static final int SWEEPS = 200;
    private static final double RIGHT = 0.97;

    /** Levels of one run differ by 5 %, tenths of a second by 10 %: what a shared machine does on an ordinary day. */
    private static final Machine ORDINARY = new Machine(0.05, 0.1, 0);

    private static final Machine NOISY = new Machine(0.1, 0.2, 0);
    private static final Machine STALLING = new Machine(0.05, 0.1, 1);

    /**
     * A service and the state in which it really is at the highest of its levels.
     *
     * @param asked how often that must be told
     */
    private record Scenario(
            LevelState truth, String service, String machine, Machine noise, double asked, List<BorneLevel> levels) {

        Scenario(LevelState truth, String service, BorneLevel... levels) {
            this(truth, service, "ordinary", ORDINARY, RIGHT, List.of(levels));
        }

        Scenario noisy(double share) {
            return new Scenario(truth, service, "noisy", NOISY, share, levels);
        }

        Scenario stalling() {
            return new Scenario(truth, service, "stands still for a second", STALLING, 0.95, levels);
        }

        Scenario asking(double share) {
            return new Scenario(truth, service, machine, noise, share, levels);
        }
    }

    private static Scenario linear() {
        return new Scenario(
                STABLE,
                "every doubling of the users brings twice as much",
                new BorneLevel(4, 60, 67),
                new BorneLevel(8, 120, 67),
                new BorneLevel(16, 240, 67));
    }

    private static Scenario saturated() {
        return new Scenario(
                DEGRADING,
                "throughput stands still, calls take twice as long",
                new BorneLevel(8, 120, 67),
                new BorneLevel(16, 240, 67),
                new BorneLevel(32, 240, 134));
    }

    private static Scenario plateau() {
        return new Scenario(
                DEGRADING,
                "throughput stands still over three doublings",
                new BorneLevel(8, 120, 67),
                new BorneLevel(16, 240, 67),
                new BorneLevel(32, 240, 134),
                new BorneLevel(64, 240, 268),
                new BorneLevel(128, 240, 536));
    }

    private static Scenario lost(LevelState truth, double share) {
        double left = 240 * (1 - share);
        return new Scenario(
                truth,
                "throughput is " + percent(share) + " less",
                new BorneLevel(8, 120, 67),
                new BorneLevel(16, 240, 67),
                new BorneLevel(32, left, 32e3 / left));
    }

    private static Scenario failing(LevelState truth, double share) {
        return new Scenario(
                truth,
                percent(share) + " of the calls fail",
                new BorneLevel(4, 60, 67),
                new BorneLevel(8, 120, 67),
                new BorneLevel(16, 240, 67).failing(share));
    }

    private static List<Scenario> scenarios() {
        return List.of(
                linear(),
                linear().noisy(RIGHT),
                linear().stalling(),
                new Scenario(
                        STABLE,
                        "every doubling brings half as much again",
                        new BorneLevel(4, 60, 67),
                        new BorneLevel(8, 90, 89),
                        new BorneLevel(16, 135, 119)),
                new Scenario(
                        STABLE,
                        "calls take three times as long from the first second on",
                        new BorneLevel(4, 60, 67),
                        new BorneLevel(8, 120, 67),
                        new BorneLevel(16, 240, 67).during(x -> 1 + Math.min(2, 20 * x))),
                failing(STABLE, 0.003),
                new Scenario(
                        STABLE,
                        "0.5 % of a hundred calls fail",
                        new BorneLevel(4, 2.5, 67),
                        new BorneLevel(8, 5, 67),
                        new BorneLevel(16, 10, 67).failing(0.005)),
                saturated(),
                saturated().noisy(0.8),
                saturated().stalling(),
                lost(DEGRADING, 0.15).asking(0.9),
                plateau(),
                plateau().stalling(),
                failing(DEGRADING, 0.03),
                lost(UNSTABLE, 0.31).asking(0.75),
                lost(UNSTABLE, 0.4),
                lost(UNSTABLE, 0.4).stalling(),
                lost(UNSTABLE, 0.4).noisy(0.85),
                failing(UNSTABLE, 0.2),
                new Scenario(
                        UNSTABLE,
                        "a third more comes than is served",
                        new BorneLevel(60, 60, 67),
                        new BorneLevel(120, 120, 67),
                        new BorneLevel(240, 180, 67).during(x -> 1 + 37 * x)));
    }

    /** How often the highest level was said to be in each state. */
    private record Told(Scenario scenario, Map<LevelState, Integer> states) {

        double share(LevelState state) {
            return (double) states.getOrDefault(state, 0) / SWEEPS;
        }

        double right() {
            return share(scenario.truth);
        }
    }

    private static final List<Told> TOLD = new ArrayList<>();

    @BeforeAll
    static void measuresAll() {
        scenarios().forEach(scenario -> TOLD.add(told(scenario)));
    }

    private static Told told(Scenario scenario) {
        SplittableRandom random = new SplittableRandom(40_001);
        Map<LevelState, Integer> states = new EnumMap<>(LevelState.class);
        for (int i = 0; i < SWEEPS; i++) {
            List<Envelope.Level> levels = envelope(scenario, random).levels();
            states.merge(levels.get(levels.size() - 1).state(), 1, Integer::sum);
        }
        return new Told(scenario, states);
    }

    private static Envelope envelope(Scenario scenario, SplittableRandom random) {
        LoadResultBuilder result = LoadResultBuilder.aResult();
        List<LevelFigures> levels = new ArrayList<>();
        for (BorneLevel level : scenario.levels) {
            LoadPart part = level.measured(scenario.noise, random, result, levels.size());
            result.stage(part);
            levels.add(LevelFigures.of(level.load(), part));
        }
        LoadResult measured = result.build();
        return Envelope.of(LevelWindows.of(new SweepFigures(LevelKind.USERS, levels), measured));
    }

    @Test
    void theStateOfALevelIsRight() {
        assertThat(TOLD).allSatisfy(told -> assertThat(told.right())
                .as(told.scenario.service + ", " + told.scenario.machine + ": " + told.states)
                .isGreaterThanOrEqualTo(told.scenario.asked));
    }

    @Test
    void everyStateIsSimulated() {
        assertThat(TOLD.stream().map(told -> told.scenario.truth).distinct())
                .containsExactlyInAnyOrder(STABLE, DEGRADING, UNSTABLE);
    }

    /** Later JDKs draw other normal numbers from the same seed; what is asked for holds on them too. */
    @Test
    @EnabledOnJre(JRE.JAVA_17)
    void theRatesStandInTheDocumentation() throws IOException {
        StringBuilder table = new StringBuilder("| truth | service | machine |");
        states().forEach(state -> table.append(" told ").append(word(state)).append(" |"));
        table.append(" asked for, of the truth |\n|---|---|---|--:|--:|--:|--:|\n");
        for (Told told : TOLD) {
            table.append("| ").append(word(told.scenario.truth)).append(" | ").append(told.scenario.service);
            table.append(" | ").append(told.scenario.machine).append(" |");
            states().forEach(state ->
                    table.append(" ").append(percent(told.share(state))).append(" |"));
            table.append(" at least ").append(percent(told.scenario.asked)).append(" |\n");
        }
        new PageTable("sweeps.md", "envelope").holds(table.toString());
    }

    private static Stream<LevelState> states() {
        return Stream.of(STABLE, DEGRADING, UNSTABLE);
    }

    private static String word(LevelState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
