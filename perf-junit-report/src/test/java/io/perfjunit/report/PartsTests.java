package io.perfjunit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PartsTests {

    private static final Path PAGE = Path.of("page.html");

    @Test
    void allIsMadeWhenTheMakingEnds() throws IOException {
        List<String> made = new ArrayList<>();
        CountDownLatch other = new CountDownLatch(1);
        Parts parts = new Parts();
        parts.makeMeanwhile("page.html", () -> {
            await(other);
            made.add("page.html");
        });
        parts.make("run.json", other::countDown);
        assertThat(parts.startingAt("page.html", PAGE)).isEqualTo(PAGE);
        assertThat(made).containsExactly("page.html");
    }

    @Test
    void whatIsMissingIsNamedInTheOrderInWhichItWasAskedForAndWithTheReasonOfTheFirst() {
        CountDownLatch other = new CountDownLatch(1);
        Parts parts = new Parts();
        parts.makeMeanwhile("page.html", () -> {
            await(other);
            throw new IOException("disk full");
        });
        parts.make("run.json", () -> {
            other.countDown();
            throw new IllegalStateException("later asked for, sooner failed");
        });
        assertThatExceptionOfType(IncompleteReportException.class)
                .isThrownBy(() -> parts.startingAt("page.html", PAGE))
                .withMessage("page.html, run.json could not be written (IOException: disk full)")
                .satisfies(e -> assertThat(e.start()).isEmpty());
    }

    @Test
    void aLibraryOfAnotherVersionTakesOneFileAndNoOther() throws IOException {
        List<String> made = new ArrayList<>();
        Parts parts = new Parts();
        parts.make("stats.csv", () -> {
            throw new NoSuchMethodError("writeRecord");
        });
        parts.make("run.json", () -> made.add("run.json"));
        assertThat(made).containsExactly("run.json");
        assertThatExceptionOfType(IncompleteReportException.class)
                .isThrownBy(() -> parts.startingAt("page.html", PAGE))
                .withMessage("stats.csv could not be written (NoSuchMethodError: writeRecord)")
                .satisfies(e -> assertThat(e.start()).hasValue(PAGE));
    }

    @Test
    void anErrorOfTheOtherThreadIsNotSwallowed() {
        Parts parts = new Parts();
        parts.makeMeanwhile("page.html", () -> {
            throw new OutOfMemoryError("Java heap space");
        });
        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> parts.startingAt("page.html", PAGE));
    }

    @Test
    void aThreadThatIsToldToStopWaitsForTheRestAndKnowsItAfterwards() throws IOException {
        List<String> made = new ArrayList<>();
        CountDownLatch waiting = new CountDownLatch(1);
        Parts parts = new Parts();
        parts.makeMeanwhile("page.html", () -> {
            await(waiting);
            made.add("page.html");
        });
        parts.make("run.json", () -> Thread.currentThread().interrupt());
        new Thread(waiting::countDown).start();
        parts.startingAt("page.html", PAGE);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(made).containsExactly("page.html");
    }

    @Test
    void whereThereAreNoMoreThreadsOneDoesAll() throws IOException {
        List<String> made = new ArrayList<>();
        Parts parts = new Parts(task -> {
            throw new OutOfMemoryError("unable to create native thread");
        });
        parts.makeMeanwhile("page.html", () -> made.add("page.html"));
        parts.make("run.json", () -> made.add("run.json"));
        parts.startingAt("page.html", PAGE);
        assertThat(made).containsExactly("page.html", "run.json");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
