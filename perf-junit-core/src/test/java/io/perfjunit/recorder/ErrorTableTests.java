package io.perfjunit.recorder;

import static org.assertj.core.api.Assertions.assertThat;

import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.Outcome;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTableTests {

    private final MeasuredWindow window = new MeasuredWindow();
    private LoadRecorder recorder;
    private CallRecorder user;

    @BeforeEach
    void start() {
        window.open(1_000, 1_000);
        recorder = new LoadRecorder(window, Set.of(), 1, Duration.ofMillis(100));
        recorder.start();
        user = recorder.forUser(0, () -> 0);
        user.start();
    }

    private void fails(Throwable failure) {
        user.iteration(1_100, 1_200, Outcome.ERROR, failure);
    }

    private List<ErrorGroup> groups() {
        return recorder.errors();
    }

    /** One place for all, so that failures differ in nothing but what a test is about. */
    private static <T extends Throwable> T at(String method, T failure) {
        failure.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.util.ArrayList", "get", "ArrayList.java", 427),
            new StackTraceElement("org.assertj.core.api.Assertions", "fail", "Assertions.java", 1),
            new StackTraceElement("com.acme.Shop", method, "Shop.java", 42),
            new StackTraceElement("com.acme.ShopTests", "buys", "ShopTests.java", 7)
        });
        return failure;
    }

    @Test
    void failuresBeforeTheMeasuredWindowAreCountedApart() {
        window.open(1_000, 2_000);
        user.iteration(1_100, 2_200, Outcome.ERROR, at("buy", new IllegalStateException()));
        user.iteration(2_000, 2_200, Outcome.ERROR, at("buy", new IllegalStateException()));

        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(2);
            assertThat(group.early()).isEqualTo(1);
        });
    }

    @Test
    void failuresThatDifferInTheirNumbersAndIdsAreOneKind() {
        for (int i = 0; i < 5; i++) {
            fails(at(
                    "buy",
                    new IllegalStateException("order " + i + " of " + UUID.randomUUID() + " at 0x7f" + i
                            + "a33c costs 1,0" + i + "3.50")));
        }
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.count()).isEqualTo(5);
            assertThat(group.message()).isEqualTo("order # of # at # costs #");
            assertThat(group.type()).isEqualTo("java.lang.IllegalStateException");
            assertThat(group.frame()).isEqualTo("com.acme.Shop.buy(Shop.java:42)");
            assertThat(group.example()).hasMessageContaining("order 0 of ");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row 5. is full      | row # is full",
                "HTTP2 and utf8      | HTTP2 and utf8",
                "user123 and user45  | user123 and user45",
                "order-4711          | order-#",
                "took 12.5ms         | took #ms",
                "-3 is negative      | -# is negative",
                "Foo@1b2c3d4e        | Foo@#",
            })
    void numbersAreLeftOutUnlessTheyEndAWord(String message, String normalised) {
        assertThat(ErrorKind.normalise(message)).isEqualTo(normalised);
    }

    @Test
    void typeMessageFrameStepAndOutcomeEachMakeAnotherKind() {
        fails(at("buy", new IllegalStateException("no")));
        fails(at("buy", new IllegalArgumentException("no")));
        fails(at("buy", new IllegalStateException("yes")));
        fails(at("sell", new IllegalStateException("no")));
        user.iteration(1_100, 1_200, Outcome.TIMEOUT, at("buy", new IllegalStateException("no")));
        user.step("s", 1_100, 1_200, Outcome.ERROR, at("buy", new IllegalStateException("no")));
        assertThat(groups()).hasSize(6).allMatch(group -> group.count() == 1);
    }

    @Test
    void aGroupTellsFirstAndLastFromTheFirstStartOnAndTheMostFrequentComesFirst() {
        user.iteration(1_100, 5_000, Outcome.ERROR, at("buy", new IllegalStateException("twice")));
        user.iteration(1_100, 3_000, Outcome.ERROR, at("buy", new IllegalStateException("once")));
        user.iteration(1_100, 9_000, Outcome.ERROR, at("buy", new IllegalStateException("twice")));
        assertThat(groups()).extracting(ErrorGroup::message).containsExactly("twice", "once");
        assertThat(groups().get(0).first()).isEqualTo(Duration.ofNanos(4_000));
        assertThat(groups().get(0).last()).isEqualTo(Duration.ofNanos(8_000));
    }

    @Test
    void aFailureWithoutMessageOrStackIsGroupedByItsType() {
        Throwable bare = new IllegalStateException((String) null);
        bare.setStackTrace(new StackTraceElement[0]);
        fails(bare);
        fails(bare);
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.message()).isEmpty();
            assertThat(group.frame()).isEmpty();
            assertThat(group.count()).isEqualTo(2);
        });
    }

    @Test
    void withoutUserCodeTheFirstFrameStands() {
        Throwable failure = new IllegalStateException("x");
        failure.setStackTrace(
                new StackTraceElement[] {new StackTraceElement("java.lang.Thread", "run", "Thread.java", 1)});
        fails(failure);
        assertThat(groups())
                .singleElement()
                .extracting(ErrorGroup::frame)
                .isEqualTo("java.lang.Thread.run(Thread.java:1)");
    }

    @Test
    void onlyTheFirstLineOfAMessageCounts() {
        fails(at("buy", new IllegalStateException("\n\n  first \r\n second 1")));
        fails(at("buy", new IllegalStateException("first \n second 2")));
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.message().strip()).isEqualTo("first");
            assertThat(group.count()).isEqualTo(2);
        });
    }

    @Test
    void aLongMessageIsCutAndNotCopied() {
        String tenMegabytes = "x".repeat(10_000_000);
        Throwable failure = at("buy", new IllegalStateException(tenMegabytes));
        fails(failure);
        long before = allocatedBytes();
        for (int i = 0; i < 20; i++) {
            fails(failure);
        }
        assertThat(allocatedBytes() - before).as("bytes for 20 failures").isLessThan(5_000_000);
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.message()).isEqualTo("x".repeat(300) + "…");
            assertThat(group.count()).isEqualTo(21);
        });
    }

    private static long allocatedBytes() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    @Test
    void aMessageIsNotCutInTheMiddleOfACharacter() {
        String cut = ErrorKind.normalise("x".repeat(299) + "😀😀");
        assertThat(cut.chars().filter(c -> Character.isSurrogate((char) c)).count() % 2)
                .isZero();
    }

    @Test
    void pastTwentyKindsTheRestIsCountedTogether() {
        for (int kind = 0; kind < 50; kind++) {
            fails(at("buy" + kind, new IllegalStateException("no")));
        }
        fails(at("buy3", new IllegalStateException("no")));
        assertThat(groups()).hasSize(21);
        assertThat(groups().get(0)).satisfies(others -> {
            assertThat(others.type()).isEqualTo("(other kinds)");
            assertThat(others.count()).isEqualTo(30);
            assertThat(others.example().getStackTrace()[2].getMethodName()).isEqualTo("buy20");
        });
        assertThat(groups().get(1).count()).isEqualTo(2);
    }

    @Test
    void twentyKindsAreTheMostAlsoWhenAllUsersFailAtOnce() throws Exception {
        for (int round = 0; round < 20; round++) {
            start();
            failAllAtOnce(32);
            assertThat(groups()).hasSizeLessThanOrEqualTo(21);
            assertThat(groups().stream().mapToLong(ErrorGroup::count).sum()).isEqualTo(32);
        }
    }

    private void failAllAtOnce(int users) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(users);
        List<Thread> threads = IntStream.range(0, users)
                .mapToObj(id -> new Thread(() -> {
                    Throwable failure = at("buy" + id, new IllegalStateException("no"));
                    CallRecorder own = recorder.forUser(id, () -> 0);
                    own.start();
                    try {
                        barrier.await();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    own.iteration(1_100, 1_200, Outcome.ERROR, failure);
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void aStepErrorIsNotCountedAgainByTheIterationThatEndsWithIt() {
        Throwable failure = at("buy", new IllegalStateException("no"));
        user.step("s", 1_100, 1_200, Outcome.ERROR, failure);
        user.iteration(1_100, 1_200, Outcome.ERROR, failure);
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.step()).isEqualTo("s");
            assertThat(group.count()).isEqualTo(1);
        });
    }

    @Test
    void norWhenTheBodyWrapsIt() {
        Throwable failure = at("buy", new IllegalStateException("no"));
        user.step("s", 1_100, 1_200, Outcome.ERROR, failure);
        user.iteration(1_100, 1_200, Outcome.ERROR, new RuntimeException(new RuntimeException(failure)));
        assertThat(groups()).singleElement().extracting(ErrorGroup::step).isEqualTo("s");
    }

    @Test
    void norWhenAStepLiesWithinAnother() {
        Throwable failure = at("buy", new IllegalStateException("no"));
        user.step("inner", 1_100, 1_200, Outcome.ERROR, failure);
        user.step("outer", 1_100, 1_200, Outcome.ERROR, failure);
        user.iteration(1_100, 1_200, Outcome.ERROR, failure);
        assertThat(groups()).singleElement().extracting(ErrorGroup::step).isEqualTo("inner");
    }

    @Test
    void anErrorAfterAStepErrorThatWasCaughtIsOneOfItsOwn() {
        user.step("s", 1_100, 1_200, Outcome.ERROR, at("buy", new IllegalStateException("no")));
        fails(at("sell", new IllegalStateException("either")));
        assertThat(groups()).hasSize(2);
    }

    @Test
    void anExceptionThatIsThrownAgainAndAgainCountsEveryTime() {
        // Kept in a constant and without a stack, as network libraries do.
        Throwable constant = at("buy", new IllegalStateException("closed"));
        for (int i = 0; i < 10; i++) {
            user.step("s", 1_100, 1_200, Outcome.ERROR, constant);
            user.iteration(1_100, 1_200); // the body has caught it
        }
        assertThat(groups()).singleElement().extracting(ErrorGroup::count).isEqualTo(10L);
    }

    @Test
    void aCircleOfCausesEndsTheSearch() {
        Throwable a = at("a", new IllegalStateException("a"));
        Throwable b = at("b", new IllegalStateException("b", a));
        a.initCause(b);
        user.step("s", 1_100, 1_200, Outcome.ERROR, at("other", new IllegalStateException("other")));
        fails(a);
        assertThat(groups()).hasSize(2);
    }

    @Test
    void aFailureThatKnowsItsKindIsNotNormalised() {
        fails(at("get", new Status(404)));
        fails(at("get", new Status(404)));
        fails(at("get", new Status(500)));
        assertThat(groups()).extracting(ErrorGroup::message).containsExactly("status 404", "status 500");
    }

    @Test
    void whatTheOtherSideSaysIsToldWhereMostSayTheSame() {
        for (int i = 0; i < 10; i++) {
            fails(at("get", new Status(503, "no connection after " + i + " ms")));
        }
        fails(at("get", new Status(503, "shutting down")));
        assertThat(groups()).singleElement().satisfies(group -> {
            assertThat(group.message()).isEqualTo("status 503");
            assertThat(group.reason()).contains(new ErrorGroup.Reason("no connection after # ms", 10));
        });
    }

    @Test
    void noReasonIsToldWhereEachSaysSomethingElse() {
        for (int i = 0; i < 30; i++) {
            fails(at("get", new Status(503, "no " + "abcdefghijklmnopqrstuvwxyz????".charAt(i))));
        }
        fails(at("buy", new IllegalStateException("says nothing")));
        assertThat(groups()).hasSize(2).allMatch(group -> group.reason().isEmpty());
    }

    @Test
    @SuppressWarnings("serial")
    void aFailureThatCannotBeAskedForItsReasonIsCounted() {
        fails(at("get", new Status(503) {
            @Override
            public String reason() {
                throw new IllegalStateException("hostile");
            }
        }));
        assertThat(groups()).singleElement().extracting(ErrorGroup::count).isEqualTo(1L);
    }

    @SuppressWarnings("serial")
    private static class Status extends RuntimeException implements NamedFailure {
        private final int status;
        private final String reason;

        Status(int status) {
            this(status, "");
        }

        Status(int status, String reason) {
            super("GET /orders/17 answered " + status);
            this.status = status;
            this.reason = reason;
        }

        @Override
        public String reason() {
            return reason;
        }

        @Override
        public String kind() {
            return "status " + status;
        }
    }

    @Test
    void aFailureThatCannotBeAskedForItsMessageIsCounted() {
        hostile(failure -> failure.message = new IllegalStateException("hostile"));
        assertThat(groups())
                .singleElement()
                .extracting(ErrorGroup::message)
                .isEqualTo("(getMessage() threw java.lang.IllegalStateException)");
    }

    @Test
    void aFailureWhoseMessageThrowsAnErrorIsCounted() {
        hostile(failure -> failure.message = new AssertionError("hostile"));
    }

    @Test
    void aFailureWhoseCauseThrowsIsCounted() {
        user.step("s", 1_100, 1_200, Outcome.ERROR, at("other", new IllegalStateException("caught by the body")));
        hostile(failure -> failure.cause = new IllegalStateException("hostile"));
    }

    @Test
    void aFailureWhoseStackThrowsIsCounted() {
        hostile(failure -> failure.stack = new IllegalStateException("hostile"));
    }

    private void hostile(java.util.function.Consumer<Hostile> how) {
        Hostile failure = new Hostile();
        how.accept(failure);
        fails(failure);
        recorder.close(9_000);
        assertThat(Recorded.by(recorder).iterations().counts().of(Outcome.ERROR))
                .isEqualTo(1);
        assertThat(groups())
                .filteredOn(group -> group.type().equals(Hostile.class.getName()))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.count()).isEqualTo(1);
                    assertThat(group.example()).isSameAs(failure);
                });
    }

    /** An exception of which every question may throw. */
    @SuppressWarnings("serial")
    private static final class Hostile extends RuntimeException {
        private Throwable message;
        private Throwable cause;
        private Throwable stack;

        @Override
        public String getMessage() {
            return answer(message, ignored -> "fine");
        }

        @Override
        public synchronized Throwable getCause() {
            return answer(cause, ignored -> null);
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            return answer(stack, ignored -> super.getStackTrace());
        }

        @SuppressWarnings("unchecked")
        private static <T, E extends Throwable> T answer(Throwable thrown, Function<Void, T> good) throws E {
            if (thrown != null) {
                throw (E) thrown;
            }
            return good.apply(null);
        }
    }

    @Test
    void whatFailsAfterTheCutIsNoError() {
        window.cutAt(2_000);
        user.iteration(1_100, 2_001, Outcome.ERROR, new InterruptedException());
        assertThat(groups()).isEmpty();
    }

    @Test
    void memoryIsBoundedHoweverManyDifferentMessagesThereAre() {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String name = Integer.toString(i, 36).replaceAll("[0-9]", "q") + (i % 7 == 0 ? "a" : "b").repeat(i % 13);
            names.add(name);
            fails(at("buy", new IllegalStateException("no " + name)));
        }
        assertThat(names.stream().distinct().count()).isGreaterThan(1_000);
        assertThat(groups()).hasSize(21);
        assertThat(groups().stream().mapToLong(ErrorGroup::count).sum()).isEqualTo(10_000);
    }
}
