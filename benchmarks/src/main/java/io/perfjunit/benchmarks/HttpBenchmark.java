package io.perfjunit.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * What a call over HTTP costs: processor time of the client per request, against a bare loop over an equally tuned OkHttp, beside other
 * tools. Every contestant has a process of its own on one processor, the server has another; they take turns, every half second.
 * Arguments: rounds, each with new processes (default 3), seconds that each is watched (default 10), requests before that (default 300000), numbers of connections with
 * commas between (default 16,64), a part of the names of those who take part (default all; the bare loop always does).
 */
public final class HttpBenchmark {

    private final int rounds;
    private final Duration window;
    private final long warmUp;
    private final List<HttpProgram> programs;

    private HttpBenchmark(int rounds, Duration window, long warmUp, List<HttpProgram> programs) {
        this.rounds = rounds;
        this.window = window;
        this.warmUp = warmUp;
        this.programs = programs;
    }

    /** Prints a table for each number of connections. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Arguments given = new Arguments(arguments);
        String part = given.text(4, "");
        List<HttpProgram> all = HttpProgram.all();
        HttpBenchmark benchmark = new HttpBenchmark(
                given.number(0, 3),
                Duration.ofSeconds(given.number(1, 10)),
                given.number(2, 300_000),
                all.stream()
                        .filter(program ->
                                program.equals(all.get(0)) || program.name().contains(part))
                        .toList());
        Machine machine = Machine.describe("a call over HTTP");
        try (ServerProcess server = ServerProcess.on(Core.SERVER)) {
            for (int connections : given.numbers(3, "16,64")) {
                benchmark.measure(server, connections);
            }
        }
        machine.tellForeignWork();
    }

    private void measure(ServerProcess server, int connections) throws IOException, InterruptedException {
        List<HttpTrials> results = programs.stream().map(HttpTrials::new).toList();
        for (int round = 0; round < rounds; round++) {
            List<HttpTrial> trials = HttpRound.of(programs, server, connections, warmUp, window);
            for (int i = 0; i < trials.size(); i++) {
                // At once: a run that is given up has told what it knows.
                Machine.print("round %d  %-22s  %s", round + 1, programs.get(i).name(), trials.get(i));
                results.get(i).add(trials.get(i));
            }
        }
        Machine.print("%n%11s  %-22s  %s", "connections", "", HttpTrials.HEADINGS);
        for (HttpTrials of : results) {
            Machine.print("%11d  %-22s  %s", connections, of.program().name(), of.against(results.get(0)));
        }
    }
}
