package io.perfjunit.examples.studies;

import io.perfjunit.LoadTest;
import io.perfjunit.Sla;
import io.perfjunit.UnderLoad;
import io.perfjunit.http.HttpTarget;
import io.perfjunit.http.HttpUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Study 5: exactly 5,000 requests by 200 users at the same time, variants of the code under the same load, and the envelope. */
// tag::study[]
@HttpTarget("${trigger.url}")
class S5_TriggerApiLoadTest {

    @LoadTest(users = 200, iterations = 5000, rampUp = "1s", thinkTime = "250ms..430ms")
    @Sla(p95 = "1s", throughput = "250/s", errorRate = "1%")
    void fiveThousandTriggers(HttpUser http) {
        http.post("/trigger/{id}", "as-it-is").json("{}").send();
    }

    // tag::variants[]
    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "as-it-is", "pipelining", "gather", "renamed", // three rounds, so that it shows
                "as-it-is", "pipelining", "gather", "renamed", // how much runs of the same variant
                "as-it-is", "pipelining", "gather", "renamed" // differ by themselves
            })
    @UnderLoad(users = 200, duration = "3s", rampUp = "500ms", warmup = "1s", thinkTime = "250ms..430ms")
    @Sla(errorRate = "20%")
    void variants(String variant, HttpUser http) {
        http.post("/trigger/{id}", variant).json("{}").send();
    }
    // end::variants[]

    @LoadTest(
            users = {100, 200, 400},
            duration = "4s",
            rampUp = "500ms",
            warmup = "1s",
            thinkTime = "170ms..290ms")
    @Sla(p95 = "500ms", throughput = "200/s", errorRate = "1%")
    void envelope(HttpUser http) {
        http.post("/trigger/{id}", "as-it-is").json("{}").send();
    }
    // end::study[]

    static TriggerApi api;

    @BeforeAll
    static void open() {
        api = TriggerApi.start();
        System.setProperty("trigger.url", api.url().toString());
    }

    @AfterAll
    static void close() {
        api.close();
    }
}
