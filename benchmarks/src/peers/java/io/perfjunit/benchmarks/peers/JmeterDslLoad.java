package io.perfjunit.benchmarks.peers;

import static us.abstracta.jmeter.javadsl.JmeterDsl.jsr223Sampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;

import io.perfjunit.benchmarks.Contestant;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** JMeter in this process, by way of jmeter-java-dsl, with a Java lambda as its sampler. */
public final class JmeterDslLoad implements Contestant {

    @Override
    public String name() {
        return "jmeter-java-dsl 2.2";
    }

    @Override
    public long run(int users, long nanos, Runnable body) throws Exception {
        PrintStream out = System.out;
        // JMeter sums up on the console now and then.
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        try {
            return testPlan(threadGroup(users, Duration.ofNanos(nanos), jsr223Sampler(variables -> body.run())))
                    .run()
                    .overall()
                    .samplesCount();
        } finally {
            System.setOut(out);
        }
    }
}
