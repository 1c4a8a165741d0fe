package io.perfjunit.benchmarks.peers;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.Simulation;
import java.time.Duration;

/** So many users, each of whom repeats one request; told by system properties. Public because Gatling makes it. */
public final class GatlingSimulation extends Simulation {

    /** Needed by Gatling. */
    public GatlingSimulation() {
        int users = Integer.getInteger("benchmark.connections");
        Duration length = Duration.ofSeconds(Long.getLong("benchmark.seconds"));
        var call = http("call").get(System.getProperty("benchmark.url")).check(status().is(200));
        setUp(scenario("calls")
                .during(length)
                .on(exec(call))
                .injectClosed(constantConcurrentUsers(users).during(Duration.ofSeconds(1))));
    }
}
