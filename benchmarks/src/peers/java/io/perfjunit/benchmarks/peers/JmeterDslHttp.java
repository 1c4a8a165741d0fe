package io.perfjunit.benchmarks.peers;

import static us.abstracta.jmeter.javadsl.JmeterDsl.httpSampler;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;

import io.perfjunit.benchmarks.HttpContestant;
import java.time.Duration;
import us.abstracta.jmeter.javadsl.core.TestPlanStats;

/** JMeter by way of jmeter-java-dsl, with its HTTP sampler. */
public final class JmeterDslHttp implements HttpContestant {

    @Override
    public String name() {
        return "jmeter-java-dsl 2.2";
    }

    @Override
    public void run(String url, int connections, Duration length) throws Exception {
        TestPlanStats stats =
                testPlan(threadGroup(connections, length, httpSampler(url))).run();
        if (stats.overall().errorsCount() > 0) {
            throw new IllegalStateException(stats.overall().errorsCount() + " calls failed");
        }
    }
}
