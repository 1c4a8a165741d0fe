package io.perfjunit.benchmarks.peers;

import io.gatling.app.Gatling;
import io.perfjunit.benchmarks.HttpContestant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Gatling in the closed model, without its report. */
public final class GatlingHttp implements HttpContestant {

    @Override
    public String name() {
        return "Gatling 3.15.1";
    }

    @Override
    public void run(String url, int connections, Duration length) throws IOException {
        System.setProperty("benchmark.url", url);
        System.setProperty("benchmark.connections", Integer.toString(connections));
        System.setProperty("benchmark.seconds", Long.toString(length.toSeconds()));
        Path results = Files.createTempDirectory("gatling");
        Gatling.main(new String[] {
            "--simulation", GatlingSimulation.class.getName(), "--no-reports", "--results-folder", results.toString()
        });
    }
}
