package io.perfjunit.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perfjunit.analysis.TailAttribution;
import io.perfjunit.report.HostileNames;
import io.perfjunit.report.RunFixture;
import io.perfjunit.report.Samples;
import io.perfjunit.report.StageFixture;
import io.perfjunit.report.json.ExchangesDocument.PhaseClassDocument;
import io.perfjunit.report.json.ExchangesDocument.PhaseDocument;
import io.perfjunit.report.json.ExchangesDocument.ProtocolDocument;
import io.perfjunit.report.json.ExchangesDocument.StatusDocument;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.PhaseProfile.Sums;
import io.perfjunit.run.PerfRun;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExchangeJsonTests {

    private static final SessionDocument SESSION =
            new SessionDocument("session", "2026-11-21T09:29:00Z", "4711-1763717000000");

    private final PerfRun run = Samples.http().build();
    private final RunDocument document = RunMapper.toDocument(run, SESSION);

    @Test
    void everyCountOfAStepIsInItsDocument() {
        for (int i = 0; i < 3; i++) {
            ExchangeResult calls = run.result().steps().get(i).exchanges();
            ExchangesDocument written = exchanges(document, i);
            assertThat(written.calls()).isEqualTo(calls.calls());
            assertThat(written.byStatus()).isEqualTo(calls.statuses());
            assertThat(written.protocols()).containsExactly(new ProtocolDocument("h2", calls.calls()));
            assertThat(written.opened()).isEqualTo(calls.opened());
            assertThat(written.reused()).isEqualTo(calls.reused());
            assertThat(written.repeated()).isEqualTo(calls.repeated());
            assertThat(written.bytesSent()).isEqualTo(calls.bytesSent());
            assertThat(written.bytesReceived()).isEqualTo(calls.bytesReceived());
            assertThat(written.unanswered())
                    .isEqualTo(calls.calls()
                            - calls.statuses().values().stream()
                                    .mapToLong(Long::longValue)
                                    .sum())
                    .isPositive();
        }
        assertThat(exchanges(document, 0).statuses())
                .extracting(StatusDocument::status)
                .containsExactly(200, 503);
        assertThat(document.iterations().exchanges()).isNull();
    }

    @Test
    void everyPhaseHasItsFiguresInTheOrderOfPhases() {
        ExchangesDocument written = exchanges(document, 1);
        assertThat(written.phases()).extracting(PhaseDocument::phase).containsExactly(Phase.values());
        LatencyHistogram firstByte = run.result().steps().get(1).exchanges().phase(Phase.FIRST_BYTE);
        DistributionDocument times = written.phase(Phase.FIRST_BYTE).orElseThrow();
        assertThat(times.count()).isEqualTo(firstByte.count());
        assertThat(times.p99Nanos())
                .isEqualTo(firstByte.percentile(Percentile.P99).toNanos());
        assertThat(times.maxNanos()).isEqualTo(firstByte.max().toNanos());
        assertThat(times.histogram()).isNull();
    }

    @Test
    void theTailIsThatOfTheProfile() {
        ExchangeResult calls = run.result().steps().get(2).exchanges();
        TailDocument tail = exchanges(document, 2).tail();
        assertThat(tail).isNotNull();
        assertThat(tail.toAttribution())
                .isEqualTo(TailAttribution.of(calls.profile()).orElseThrow());
        assertThat(tail.usual().restNanos()).isPositive();
        long phases = tail.slowest().phases().toMap().values().stream()
                .mapToLong(Duration::toNanos)
                .sum();
        assertThat(phases + tail.slowest().restNanos()).isEqualTo(tail.slowest().totalNanos());
    }

    @Test
    void profilesOfTwoDocumentsMergeToThatOfAllCalls() throws Exception {
        PhaseProfile both = profile(read(document), 0).plus(profile(read(document), 1));
        assertThat(both)
                .isEqualTo(run.result()
                        .steps()
                        .get(0)
                        .exchanges()
                        .profile()
                        .plus(run.result().steps().get(1).exchanges().profile()));
    }

    private static PhaseProfile profile(RunDocument document, int step) {
        SortedMap<Integer, Sums> classes = new TreeMap<>();
        for (PhaseClassDocument each : exchanges(document, step).profile()) {
            Map<Phase, Long> nanos = each.phases().toMap().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, it -> it.getValue().toNanos()));
            classes.put(each.index(), new Sums(each.calls(), each.totalNanos(), nanos));
        }
        return new PhaseProfile(classes);
    }

    @Test
    void singleCallsSayHowTheyWent() {
        assertThat(document.slowest().get(0).exchange())
                .as("an iteration is no call")
                .isNull();
        ExchangeDocument answered = document.slowest().get(1).exchange();
        assertThat(answered)
                .isEqualTo(new ExchangeDocument(
                        new PhaseTimesDocument(4_000L, null, null, null, 90_000L, 210_900_000L, 980_000L),
                        200,
                        "h2",
                        true,
                        1,
                        412,
                        2_310));
        ExchangeDocument broken = document.slowest().get(2).exchange();
        assertThat(broken).isNotNull();
        assertThat(broken.status()).isNull();
        assertThat(broken.attempts()).isEqualTo(2);
        CallDocument first = document.errors().get(0).firstCall();
        assertThat(first).isNotNull();
        assertThat(first.exchange()).extracting(ExchangeDocument::status).isEqualTo(503);
    }

    @Test
    void stagesHaveTheirOwnAndEarlierAttemptsNoProfile() throws Exception {
        RunDocument staged = RunMapper.toDocument(
                Samples.shop()
                        .over("http/1.1", 0)
                        .stage(StageFixture.users("calm", 4, 2, 0.2, 1))
                        .stage(StageFixture.users("busy", 8, 2, 1, 1))
                        .after(Samples.shop().over("http/1.1", 0))
                        .build(),
                SESSION);
        assertThat(exchanges(staged.stages().get(0)).calls()
                        + exchanges(staged.stages().get(1)).calls())
                .isEqualTo(exchanges(staged, 0).calls());
        ExchangesDocument earlier = exchanges(staged.earlierAttempts().get(0).whole());
        assertThat(earlier.profile()).isEmpty();
        assertThat(earlier.tail()).isNotNull();
        assertThat(read(staged)).isEqualTo(staged);
    }

    @Test
    void belowAHundredCallsThereIsNoTail() {
        RunDocument few = RunMapper.toDocument(
                RunFixture.run()
                        .load(1, Duration.ofSeconds(2), Duration.ZERO, Duration.ofSeconds(1))
                        .step("GET /", 5, 40)
                        .over("h2", 0)
                        .build(),
                SESSION);
        assertThat(exchanges(few, 0).calls()).isBetween(80L, 99L);
        assertThat(exchanges(few, 0).tail()).isNull();
    }

    @Test
    void whatIsNoCallOverANetworkSaysNothingOfOne() throws Exception {
        String json =
                new String(RunJson.write(RunMapper.toDocument(Samples.met().build(), SESSION)), StandardCharsets.UTF_8);
        assertThat(json).doesNotContain("exchange", "firstByteNanos", "protocol");
    }

    @Test
    void aHostileProtocolComesBackAsItWas() throws Exception {
        for (String name : HostileNames.ALL) {
            RunDocument hostile = RunMapper.toDocument(
                    RunFixture.run()
                            .load(1, Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(1))
                            .step("GET /", 5, 10)
                            .over(name, 0)
                            .slowAnswer("GET /", 1, 5, 200)
                            .build(),
                    SESSION);
            assertThat(read(hostile)).isEqualTo(hostile);
        }
    }

    @Test
    void aDocumentWhosePhaseIsNotKnownIsUnreadable() throws Exception {
        String json = new String(RunJson.write(document), StandardCharsets.UTF_8);
        byte[] other = json.replace("\"FIRST_BYTE\"", "\"FIRST_BIT\"").getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> RunJson.read(other)).isInstanceOf(UnreadableRunException.class);
    }

    private static RunDocument read(RunDocument written) throws Exception {
        return RunJson.read(RunJson.write(written));
    }

    private static ExchangesDocument exchanges(RunDocument document, int step) {
        ExchangesDocument exchanges = document.steps().get(step).exchanges();
        assertThat(exchanges).isNotNull();
        return exchanges;
    }

    private static ExchangesDocument exchanges(PartDocument part) {
        ExchangesDocument exchanges = part.steps().get(0).exchanges();
        assertThat(exchanges).isNotNull();
        return exchanges;
    }
}
