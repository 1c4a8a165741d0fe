package io.perfjunit.analysis.finding;

import static io.perfjunit.analysis.PageTable.percent;
import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.analysis.PageTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often each rule speaks where it must, and where it must not, over seeded loads. The figures stand in docs/findings.md;
 * {@code -Dgolden.write=true} writes them anew, and the difference is to be read before it is committed.
 */
class FindingRatesTests {

    private static final int LOADS = 200;

    /** The thresholds of the rules were chosen on other seeds. */
    private static final long FIRST_SEED = 40_001;

    private static final double MOST_FALSE = 0.01;

    static final List<Rates> RATES = new ArrayList<>();

    /** How often each kind was found in the loads of a scenario. */
    record Rates(FindingScenario scenario, Map<FindingKind, Integer> seen) {

        double of(FindingKind kind) {
            return (double) seen.getOrDefault(kind, 0) / LOADS;
        }
    }

    @BeforeAll
    static void looksAtAllLoads() {
        FindingScenario.all().forEach(scenario -> RATES.add(rates(scenario)));
    }

    private static Rates rates(FindingScenario scenario) {
        Map<FindingKind, Integer> seen = new EnumMap<>(FindingKind.class);
        LongStream.range(FIRST_SEED, FIRST_SEED + LOADS).forEach(seed -> scenario.load().apply(seed).stream()
                .map(Finding::kind)
                .distinct()
                .forEach(kind -> seen.merge(kind, 1, Integer::sum)));
        return new Rates(scenario, seen);
    }

    @Test
    void everyRuleSeesWhatItIsToSee() {
        assertThat(RATES)
                .filteredOn(rates -> !rates.scenario.isLookAlike())
                .hasSizeGreaterThan(10)
                .allSatisfy(rates -> assertThat(rates.of(rates.scenario.kind()))
                        .as(rates.scenario.kind() + ": " + rates.scenario.name())
                        .isGreaterThanOrEqualTo(rates.scenario.hitRate()));
    }

    @Test
    void noRuleIsTakenInByItsLookAlikeMoreThanOnceInAHundredTimes() {
        assertThat(RATES)
                .filteredOn(rates -> rates.scenario.isLookAlike())
                .hasSizeGreaterThan(10)
                .allSatisfy(rates -> assertThat(rates.of(rates.scenario.kind()))
                        .as(rates.scenario.kind() + ": " + rates.scenario.name())
                        .isLessThanOrEqualTo(MOST_FALSE));
    }

    /** What a load of one kind shows beside it is as false as what a load of no kind shows. */
    @Test
    void noRuleSpeaksOfWhatIsToBeSeenByAnother() {
        assertThat(RATES)
                .allSatisfy(rates -> rates.seen.forEach((kind, times) -> {
                    if (kind != rates.scenario.kind() && !isExpectedBeside(rates.scenario, kind)) {
                        assertThat((double) times / LOADS)
                                .as(kind + " in " + rates.scenario.kind() + ": " + rates.scenario.name())
                                .isLessThanOrEqualTo(MOST_FALSE);
                    }
                }));
    }

    /**
     * A queue is saturated and waits; what loses throughput was saturated before, and a generator that has no more to give is a queue
     * too. A route that is not there fails always.
     */
    private static boolean isExpectedBeside(FindingScenario scenario, FindingKind kind) {
        Set<FindingKind> ofSlowSweeps = EnumSet.of(
                FindingKind.QUEUEING,
                FindingKind.SATURATION,
                FindingKind.GENERATOR_LIMIT,
                FindingKind.THROUGHPUT_COLLAPSE);
        return switch (kind) {
            case QUEUEING, SATURATION -> ofSlowSweeps.contains(scenario.kind());
            case ALWAYS_FAILING ->
                scenario.kind() == FindingKind.ROUTE_VARIANT || scenario.kind() == FindingKind.FAILURE_STREAK;
            default -> false;
        };
    }

    @Test
    void everyKindIsSimulatedWithAndWithoutWhatItLooksFor() {
        assertThat(FindingKind.values()).allSatisfy(kind -> {
            assertThat(of(kind, false)).as("loads that show %s", kind).isNotEmpty();
            assertThat(of(kind, true)).as("look-alikes of %s", kind).isNotEmpty();
        });
    }

    private static List<Rates> of(FindingKind kind, boolean lookAlikes) {
        return RATES.stream()
                .filter(rates -> rates.scenario.kind() == kind && rates.scenario.isLookAlike() == lookAlikes)
                .toList();
    }

    @Test
    void theRatesStandInTheDocumentation() throws IOException {
        StringBuilder table = new StringBuilder("| finding | load | found in | asked for |\n|---|---|--:|--:|\n");
        for (Rates rates : RATES) {
            FindingScenario scenario = rates.scenario;
            table.append("| `").append(scenario.kind()).append("` | ").append(scenario.name());
            table.append(" | ").append(percent(rates.of(scenario.kind()))).append(" | ");
            table.append(scenario.isLookAlike() ? "at most " : "at least ");
            table.append(percent(scenario.isLookAlike() ? MOST_FALSE : scenario.hitRate()))
                    .append(" |\n");
        }
        new PageTable("findings.md", "rates").holds(table.toString());
    }

    @Test
    void thePairsStandInTheDocumentation() throws IOException {
        StringBuilder table = new StringBuilder(
                "| finding | said of | not said of | found in | false alarms |\n|---|---|---|--:|--:|\n");
        for (FindingKind kind : FindingKind.values()) {
            FindingPair pair = FindingPairTests.of(kind);
            table.append("| `").append(kind).append("` | ").append(pair.shows());
            table.append(" | ").append(pair.looksLike());
            table.append(" | ").append(range(kind)).append(" | ").append(falseAlarms(kind));
            table.append(" |\n");
        }
        new PageTable("findings.md", "pairs").holds(table.toString());
    }

    /** From the load in which it is found least often to the one in which it is found most often. */
    private static String range(FindingKind kind) {
        double[] shares = of(kind, false).stream()
                .mapToDouble(rates -> rates.of(kind))
                .sorted()
                .toArray();
        String least = percent(shares[0]);
        String most = percent(shares[shares.length - 1]);
        return least.equals(most) ? least : least.replace(" %", "") + " to " + most;
    }

    private static String falseAlarms(FindingKind kind) {
        List<Rates> lookAlikes = of(kind, true);
        int seen = lookAlikes.stream()
                .mapToInt(rates -> rates.seen.getOrDefault(kind, 0))
                .sum();
        return seen + " of " + lookAlikes.size() * LOADS;
    }
}
