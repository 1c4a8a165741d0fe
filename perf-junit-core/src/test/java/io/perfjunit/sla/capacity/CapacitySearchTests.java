package io.perfjunit.sla.capacity;

import static io.perfjunit.sla.capacity.ProbeOutcome.BROKE;
import static io.perfjunit.sla.capacity.ProbeOutcome.HELD;
import static io.perfjunit.sla.capacity.ProbeOutcome.STARVED;
import static io.perfjunit.sla.capacity.ProbeOutcome.TOO_FEW_CALLS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CapacitySearchTests {

    private static final OptionalDouble NONE = OptionalDouble.empty();

    private final List<Probe> probes = new ArrayList<>();

    private CapacityFound search(CapacityRange range, Function<Probe, ProbeOutcome> service) {
        CapacitySearch search = new CapacitySearch(range);
        while (search.next().isPresent()) {
            assertThat(probes).as("a search ends").hasSizeLessThan(200);
            Probe probe = search.next().get();
            probes.add(probe);
            search.add(service.apply(probe));
        }
        return search.found();
    }

    private static Function<Probe, ProbeOutcome> holdsUpTo(double capacity) {
        return probe -> probe.level() <= capacity ? HELD : BROKE;
    }

    private List<Double> levels() {
        return probes.stream().map(Probe::level).toList();
    }

    @Test
    void doublesUntilALevelBreaksThenHalvesTheDistanceThenVerifies() {
        CapacityFound found = search(new CapacityRange(10, 1_000, NONE, false), holdsUpTo(100));

        assertThat(levels())
                .containsExactly(10.0, 20.0, 40.0, 80.0, 160.0, 160.0, 113.0, 113.0, 95.1, 95.1, 104.0, 104.0, 95.1);
        assertThat(probes).filteredOn(Probe::verifies).containsExactly(new Probe(95.1, true));
        assertThat(found.holds()).hasValue(95.1);
        assertThat(found.breaks()).hasValue(104);
        assertThat(found.end()).isEqualTo(SearchEnd.FOUND);
    }

    @Test
    void usersAreWholeNumbers() {
        CapacityFound found = search(new CapacityRange(1, 50, NONE, true), holdsUpTo(7.5));

        assertThat(levels()).allMatch(level -> level == Math.rint(level));
        assertThat(found.holds()).hasValue(7);
        assertThat(found.breaks()).hasValue(8);
    }

    @Test
    void whatBreaksAtTheFirstLevelIsAskedTwiceAndHasNoCapacity() {
        CapacityFound found = search(new CapacityRange(10, 1_000, NONE, false), probe -> BROKE);

        assertThat(levels()).containsExactly(10.0, 10.0);
        assertThat(found.holds()).isEmpty();
        assertThat(found.breaks()).hasValue(10);
        assertThat(found.end()).isEqualTo(SearchEnd.BROKE_AT_START);
    }

    @Test
    void whatNeverBreaksHoldsUpToTheCeilingWhichIsVerified() {
        CapacityFound found = search(new CapacityRange(10, 50, NONE, false), probe -> HELD);

        assertThat(levels()).containsExactly(10.0, 20.0, 40.0, 50.0, 50.0);
        assertThat(probes.get(4).verifies()).isTrue();
        assertThat(found.holds()).hasValue(50);
        assertThat(found.breaks()).isEmpty();
        assertThat(found.estimate().orElseThrow().high()).isInfinite();
        assertThat(found.end()).isEqualTo(SearchEnd.CEILING);
    }

    @Test
    void aLevelThatNowHoldsAndNowBreaksIsDecidedByTheMajorityOfNine() {
        int[] times = {0};
        CapacityFound found = search(
                new CapacityRange(10, 11, NONE, false),
                probe -> probe.level() == 10 || times[0]++ % 2 == 1 ? HELD : BROKE);

        assertThat(levels()).filteredOn(level -> level == 11).hasSize(9);
        assertThat(found.holds()).hasValue(10);
        assertThat(found.breaks()).hasValue(11);
        assertThat(found.end()).isEqualTo(SearchEnd.FOUND);
    }

    @Test
    void oneBreakOnTheWayUpIsNotBelieved() {
        int[] times = {0};
        CapacityFound found = search(
                new CapacityRange(10, 40, NONE, false), probe -> probe.level() == 20 && times[0]++ == 0 ? BROKE : HELD);

        assertThat(found.holds()).hasValue(40);
        assertThat(levels()).containsExactly(10.0, 20.0, 20.0, 20.0, 20.0, 40.0, 40.0);
    }

    @Test
    void aLevelThatHoldsInShortProbesOnlyIsTakenBack() {
        CapacityFound found = search(
                new CapacityRange(10, 1_000, NONE, false),
                probe -> probe.level() <= (probe.verifies() ? 60 : 100) ? HELD : BROKE);

        assertThat(found.holds().orElseThrow()).isBetween(40.0, 60.0);
        assertThat(found.end()).isEqualTo(SearchEnd.FOUND);
        assertThat(probes.get(probes.size() - 1).verifies()).isTrue();
    }

    @Test
    void anAssertedLevelIsTriedOnTheWayUp() {
        search(new CapacityRange(10, 1_000, OptionalDouble.of(50), false), holdsUpTo(100));

        assertThat(levels()).startsWith(10.0, 20.0, 40.0, 50.0, 100.0);
    }

    @Test
    void anAssertedLevelBetweenOneThatHoldsAndOneThatBreaksIsTriedHoweverNearTheyAre() {
        // 40 holds and 80 breaks: 43 lies within a tenth of 40, and is asked nevertheless.
        search(new CapacityRange(10, 1_000, OptionalDouble.of(43), false), holdsUpTo(41));

        assertThat(levels()).contains(43.0);
    }

    @Test
    void aStarvedProbeIsRepeatedOnceAndNeverCountsAsTheServicesLimit() {
        int[] times = {0};
        CapacityFound found = search(
                new CapacityRange(10, 20, NONE, false),
                probe -> probe.level() == 20 && times[0]++ == 0 ? STARVED : HELD);

        assertThat(found.holds()).hasValue(20);
        assertThat(found.end()).isEqualTo(SearchEnd.CEILING);
    }

    @Test
    void aGeneratorThatIsStarvedTwiceEndsTheSearchWithWhatIsKnown() {
        CapacityFound found =
                search(new CapacityRange(10, 1_000, NONE, false), probe -> probe.level() > 40 ? STARVED : HELD);

        assertThat(levels()).containsExactly(10.0, 20.0, 40.0, 80.0, 80.0);
        assertThat(found.holds()).hasValue(40);
        assertThat(found.breaks()).isEmpty();
        assertThat(found.end()).isEqualTo(SearchEnd.GENERATOR);
    }

    @Test
    void probesThatMakeTooFewCallsTellNothing() {
        CapacityFound found = search(new CapacityRange(10, 1_000, NONE, false), probe -> TOO_FEW_CALLS);

        assertThat(probes).hasSize(2);
        assertThat(found.holds()).isEmpty();
        assertThat(found.breaks()).isEmpty();
        assertThat(found.estimate()).isEmpty();
        assertThat(found.end()).isEqualTo(SearchEnd.TOO_FEW_CALLS);
    }

    @Test
    void aSearchThatIsStoppedTellsWhatItKnows() {
        CapacitySearch search = new CapacitySearch(new CapacityRange(10, 1_000, NONE, false));
        search.add(HELD);
        search.add(HELD);
        search.add(BROKE);
        search.stop(SearchEnd.TIME);

        assertThat(search.next()).isEmpty();
        assertThat(search.found().holds()).hasValue(20);
        assertThat(search.found().breaks()).as("one break is not believed").isEmpty();
        assertThat(search.found().end()).isEqualTo(SearchEnd.TIME);
    }

    @Test
    void aRangeGoesUpAndHoldsWhatIsAsserted() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CapacityRange(10, 10, NONE, false))
                .withMessage("a search goes from a level above 0 to a higher one, was 10.0 to 10.0");
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new CapacityRange(10, 20, OptionalDouble.of(21), false))
                .withMessage("the asserted level must lie from 10.0 to 20.0, was 21.0");
    }
}
