package consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.perfjunit.LoadTest;
import io.perfjunit.UnderLoad;
import io.perfjunit.VirtualUser;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A load test is a test like any other, on every line of JUnit. */
class LifeCycleTest {

    private final AtomicInteger calls = new AtomicInteger();
    private String name = "";

    @BeforeEach
    void begin(TestInfo test) {
        name = (test.getTags().contains("perf") ? "load " : "test ")
                + test.getDisplayName()
                + System.identityHashCode(this);
        Running.began(name);
    }

    @AfterEach
    void end() {
        Running.ended(name);
    }

    @LoadTest(users = 4, iterations = 40)
    void packagePrivate(VirtualUser user) throws Exception {
        assertTrue(name.startsWith("load packagePrivate("));
        stay();
    }

    @Test
    @UnderLoad(users = 2, iterations = 20)
    void underLoad() throws Exception {
        stay();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "b"})
    @UnderLoad(users = 2, iterations = 20)
    void parameterized(String value) throws Exception {
        assertEquals(1, value.length());
        stay();
    }

    @RepeatedTest(2)
    @UnderLoad(users = 2, iterations = 20)
    void repeated() throws Exception {
        stay();
    }

    @RepeatedTest(8)
    void plain() throws Exception {
        for (int i = 0; i < 10; i++) {
            stay();
        }
    }

    void stay() throws Exception {
        calls.incrementAndGet();
        Running.checkAlone();
        Thread.sleep(1);
        Running.checkAlone();
    }

    @Nested
    class Inner {

        @LoadTest(users = 2, iterations = 20)
        void nested() throws Exception {
            assertTrue(name.startsWith("load nested("));
            stay();
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class OneInstance {

        private final AtomicInteger shared = new AtomicInteger();

        @LoadTest(users = 2, iterations = 20)
        void first() throws Exception {
            shared.incrementAndGet();
            stay();
        }

        @LoadTest(users = 2, iterations = 20)
        void second() throws Exception {
            shared.incrementAndGet();
            stay();
        }

        @AfterEach
        void count() {
            assertEquals(0, shared.get() % 20);
        }
    }
}
