package io.perfjunit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.LoadResult;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** What an empty iteration leaves for the collector of garbage: nothing. */
class AllocationTests {

    private static final int WARM = 5_000;
    private static final int LAST = 25_000;

    /** The smallest object has 16 bytes; what is made now and then, such as one of the slowest calls, comes to less per iteration. */
    private static final double LESS_THAN_AN_OBJECT = 8;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static long from;
    private static long to;

    private static void look(long iteration) {
        if (iteration == WARM) {
            from = THREADS.getCurrentThreadAllocatedBytes();
        } else if (iteration == LAST - 1) {
            to = THREADS.getCurrentThreadAllocatedBytes();
        }
    }

    private static double bytesPerIteration() {
        return (to - from) / (double) (LAST - 1 - WARM);
    }

    @Test
    void anIterationOfALoadInCodeMakesNoObjects() throws Exception {
        LoadResult result = Load.users(1).iterations(LAST).run(user -> look(user.iteration()));

        assertThat(result.end()).isEqualTo(EndReason.ITERATIONS);
        assertThat(bytesPerIteration()).isLessThan(LESS_THAN_AN_OBJECT);
    }

    @Test
    void anIterationOfATestMethodMakesNoObjects() {
        EngineExecutionResults results = PerfTestKit.run(EmptyTestCase.class, "empty");

        PerfTestKit.assertAllSucceed(results, 1);
        assertThat(bytesPerIteration()).isLessThan(LESS_THAN_AN_OBJECT);
    }

    static class EmptyTestCase {

        @LoadTest(users = 1, iterations = LAST, warmup = "0s")
        void empty(VirtualUser user) {
            look(user.iteration());
        }
    }
}
