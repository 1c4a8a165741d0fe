package io.perfjunit.benchmarks.peers;

import io.hyperfoil.api.config.BenchmarkData;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.core.parser.BenchmarkParser;
import io.hyperfoil.core.parser.ParserException;
import io.perfjunit.benchmarks.HttpContestant;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Hyperfoil in its own JVM without agents, with one event loop. */
public final class HyperfoilHttp implements HttpContestant {

    private static final String BENCHMARK = """
            name: calls
            threads: 1
            http:
              host: %1$s
              sharedConnections: %3$d
            phases:
            - calls:
                always:
                  users: %3$d
                  duration: %4$ds
                  scenario:
                  - call:
                    - httpRequest:
                        GET: %2$s
            """;

    @Override
    public String name() {
        return "Hyperfoil 0.25.2";
    }

    @Override
    public void run(String url, int connections, Duration length) throws IOException, ParserException {
        URI address = URI.create(url);
        String text = BENCHMARK.formatted(
                "http://" + address.getAuthority(), address.getPath(), connections, length.toSeconds());
        try (InputStream yaml = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            new LocalSimulationRunner(BenchmarkParser.instance().buildBenchmark(yaml, BenchmarkData.EMPTY, Map.of()))
                    .run();
        }
    }
}
