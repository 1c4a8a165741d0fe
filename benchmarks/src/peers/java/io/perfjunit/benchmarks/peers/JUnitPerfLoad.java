package io.perfjunit.benchmarks.peers;

import com.github.noconnor.junitperf.JUnitPerfTest;
import com.github.noconnor.junitperf.data.EvaluationContext;
import com.github.noconnor.junitperf.statements.FullStatement;
import com.github.noconnor.junitperf.statements.PerformanceEvaluationStatement;
import io.perfjunit.benchmarks.Contestant;
import io.perfjunit.recorder.NanoClock;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * JUnitPerf by the parts that its JUnit extension puts together: the same statement, the same samples. That it evaluates them
 * afterwards, a sort per percentile, is left out in its favour.
 */
public final class JUnitPerfLoad implements Contestant {

    @Override
    public String name() {
        return "JUnitPerf 1.37.0";
    }

    @Override
    public long run(int users, long nanos, Runnable body) throws Exception {
        Method method = Target.class.getMethod("test");
        System.setProperty("junitperf.threads", Integer.toString(users));
        System.setProperty("junitperf.durationMs", Long.toString(nanos / 1_000_000));
        EvaluationContext context =
                new EvaluationContext("empty", NanoClock.system().nanoTime());
        context.loadConfiguration(method.getAnnotation(JUnitPerfTest.class));
        UnevaluatedSamples samples = new UnevaluatedSamples();
        List<Thread> threads = new CopyOnWriteArrayList<>();
        PerformanceEvaluationStatement statement = PerformanceEvaluationStatement.builder()
                .baseStatement(new FullStatement(new Target(body), method, List.of()))
                .statistics(samples)
                .context(context)
                .threadFactory(task -> {
                    Thread thread = new Thread(task);
                    threads.add(thread);
                    return thread;
                })
                .listener(nothing -> {})
                .build();
        evaluate(statement);
        for (Thread thread : threads) {
            thread.join();
        }
        return samples.getEvaluationCount();
    }

    private static void evaluate(PerformanceEvaluationStatement statement) throws Exception {
        try {
            statement.runParallelEvaluation();
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** The test class; public because JUnitPerf calls it by reflection. */
    public static final class Target {

        private final Runnable body;

        Target(Runnable body) {
            this.body = body;
        }

        /** The method under load. Its numbers are overridden by system properties. */
        @JUnitPerfTest
        public void test() {
            body.run();
        }
    }
}
