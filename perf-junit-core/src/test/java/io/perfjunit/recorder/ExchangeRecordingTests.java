package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Phase;
import io.perfjunit.result.StepResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The time axis of these tests: first start at 0, window from 1,000 to 2,000, cut at 3,000. */
class ExchangeRecordingTests {

    private final MeasuredWindow window = new MeasuredWindow();
    private final LoadRecorder recorder = newRecorder();

    private LoadRecorder newRecorder() {
        window.open(0, 1_000);
        window.endAt(2_000);
        window.cutAt(3_000);
        LoadRecorder made = new LoadRecorder(window, Set.of(), 3, Duration.ofMillis(100));
        made.start();
        return made;
    }

    private CallRecorder user(int number) {
        CallRecorder user = recorder.forUser(number, () -> 7);
        user.start();
        return user;
    }

    private ExchangeResult exchanges(String step) {
        return Recorded.by(recorder).steps().stream()
                .filter(it -> it.name().equals(step))
                .map(StepResult::exchanges)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theCallsOfAllUsersAreTogether() {
        for (int number = 0; number < 3; number++) {
            CallRecorder user = user(number);
            user.step("GET /", 1_100, 1_200, Traces.answered(200, 60 + number));
            user.step("GET /", 1_200, 1_290, Traces.answered(200, 50));
        }
        recorder.read(1_300, 3, 0);
        user(0).step(
                        "GET /",
                        1_400,
                        1_880,
                        Outcome.FAILED_CHECK,
                        new AssertionError("expected 200"),
                        Traces.answered(503, 450));
        user(1).step("other", 1_400, 1_500);
        recorder.close(3_000);

        assertThat(exchanges("GET /").calls()).isEqualTo(7);
        assertThat(exchanges("GET /").statuses()).isEqualTo(Map.of(200, 6L, 503, 1L));
        assertThat(exchanges("GET /").bytesReceived()).isEqualTo(7_000);
        assertThat(exchanges("GET /").phase(Phase.FIRST_BYTE).max()).isEqualTo(Duration.ofNanos(450));
        assertThat(exchanges("GET /").profile().calls()).isEqualTo(7);
        assertThat(exchanges("GET /").profile().between(0, 1).total())
                .isEqualTo(Duration.ofNanos((3 * 100 + 3 * 90 + 480) / 7));
        assertThat(exchanges("other").isEmpty()).isTrue();
        assertThat(Recorded.by(recorder).iterations().exchanges().isEmpty()).isTrue();
    }

    @Test
    void callsOfTheWarmUpAreInNoFigure() {
        user(0).step("GET /", 900, 1_100, Traces.answered(200, 60));
        user(0).step("GET /", 1_000, 1_100, Traces.answered(204, 60));
        recorder.close(3_000);
        assertThat(exchanges("GET /").statuses()).isEqualTo(Map.of(204, 1L));
    }

    @Test
    void theSlowestCallsSayHowTheyWentEvenWhenTheTraceIsUsedAgain() {
        CallRecorder user = user(0);
        ExchangeTrace trace = Traces.answered(200, 400);
        user.step("GET /", 1_100, 1_600, trace);
        trace.begin();
        trace.status(404);
        user.step("GET /", 1_600, 1_700, trace);
        recorder.close(3_000);
        List<Exemplar> slowest = recorder.slowest();
        assertThat(slowest)
                .extracting(call -> call.exchange().orElseThrow().status())
                .containsExactly(200, 404);
        assertThat(slowest.get(0).exchange().orElseThrow().phases())
                .isEqualTo(Map.of(Phase.SEND, Duration.ofNanos(10), Phase.FIRST_BYTE, Duration.ofNanos(400)));
    }

    @Test
    void theFirstCallOfAKindOfErrorSaysHowItWent() {
        user(0).step(
                        "GET /",
                        1_100,
                        1_160,
                        Outcome.ERROR,
                        new IllegalStateException("connection reset"),
                        Traces.broken());
        user(1).step("other", 1_100, 1_160, Outcome.ERROR, new IllegalArgumentException("no call at all"));
        recorder.close(3_000);
        assertThat(recorder.errors())
                .filteredOn(error -> error.step().equals("GET /"))
                .singleElement()
                .satisfies(error -> assertThat(error.firstCall()
                                .orElseThrow()
                                .exchange()
                                .orElseThrow()
                                .attempts())
                        .isEqualTo(2));
        assertThat(recorder.errors())
                .filteredOn(error -> error.step().equals("other"))
                .singleElement()
                .satisfies(error ->
                        assertThat(error.firstCall().orElseThrow().exchange()).isEmpty());
    }
}
