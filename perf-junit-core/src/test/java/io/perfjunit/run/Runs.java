package io.perfjunit.run;

import static io.perfjunit.result.LoadResultBuilder.aResult;
import static io.perfjunit.result.LoadResultBuilder.counted;
import static io.perfjunit.result.LoadResultBuilder.rising;
import static io.perfjunit.result.LoadResultBuilder.same;
import static io.perfjunit.result.LoadResultBuilder.slice;
import static io.perfjunit.result.LoadResultBuilder.step;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.sweep.StepGroups;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.ExchangeResult;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.Latencies;
import io.perfjunit.result.LatencyClock;
import io.perfjunit.result.LatencyHistogram;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResultBuilder;
import io.perfjunit.result.MetricKind;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.MetricUnit;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.OutcomeCounts;
import io.perfjunit.result.Percentile;
import io.perfjunit.result.Phase;
import io.perfjunit.result.PhaseProfile;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import io.perfjunit.sla.Basis;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.Confirmation;
import io.perfjunit.sla.ErrorRateBudget;
import io.perfjunit.sla.LatencyBudget;
import io.perfjunit.sla.LatencyFigure;
import io.perfjunit.sla.MetricBudget;
import io.perfjunit.sla.Origin;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.Severity;
import io.perfjunit.sla.SlaVerdict;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.CapacityEstimate;
import io.perfjunit.sla.capacity.CapacityFound;
import io.perfjunit.sla.capacity.CapacityRange;
import io.perfjunit.sla.capacity.ProbeOutcome;
import io.perfjunit.sla.capacity.SearchEnd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Finished runs put together by hand, one for each kind of ending. */
enum Runs {
    MET_WITH_A_WARNING {
        @Override
        PerfRun run() {
            LoadResult result = orders(0, 0).health(healthy()).build();
            return of(
                    result,
                    latency("", Severity.WARN, Percentile.P95, 200),
                    latency("", Severity.FAIL, Percentile.P95, 500),
                    new LatencyBudget(scope("", Severity.FAIL), new LatencyFigure.Mean(), millis(250), Basis.SUCCESSES),
                    latency("POST /orders", Severity.FAIL, Percentile.P999, 500),
                    new ThroughputBudget(scope("", Severity.FAIL), 50),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    THREE_BROKEN_AND_EXCEPTIONS {
        @Override
        PerfRun run() {
            LoadResult result = orders(12, 0)
                    .health(suspicious())
                    .error(error("POST /orders", "IllegalStateException", "no seat left in row #", 9, 1_250))
                    .error(error("", "java.io.IOException", "", 3, 9_870))
                    .build();
            return of(
                    result,
                    latency("", Severity.FAIL, Percentile.P50, 100),
                    latency("", Severity.FAIL, Percentile.P95, 500),
                    latency("GET /orders/{id}", Severity.FAIL, Percentile.P95, 1),
                    new ThroughputBudget(scope("", Severity.FAIL), 300),
                    new ErrorRateBudget(scope("", Severity.FAIL), 0.02));
        }
    },

    NOT_REACHED {
        @Override
        PerfRun run() {
            LoadResult result = orders(120, 3)
                    .error(error("", "java.net.SocketTimeoutException", "timeout", 120, 1_020))
                    .build();
            return of(
                    result,
                    latency("", Severity.FAIL, Percentile.P95, 500),
                    new LatencyBudget(
                            scope("", Severity.FAIL), new LatencyFigure.Maximum(), millis(900), Basis.ALL_CALLS),
                    new LatencyBudget(
                            scope("", Severity.FAIL),
                            new LatencyFigure.AtPercentile(Percentile.P95),
                            millis(500),
                            Basis.SUCCESSES),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    UNDECIDED {
        @Override
        PerfRun run() {
            LoadResult result = aResult()
                    .iterations(counted("", rising(80, i -> i * MILLI), 0, millis(100)))
                    .build();
            return of(
                    result,
                    latency("", Severity.FAIL, Percentile.P999, 100),
                    latency("", Severity.FAIL, Percentile.P95, 100),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    UNKNOWN_STEP {
        @Override
        PerfRun run() {
            return of(
                    orders(0).build(),
                    latency("GET /order/{id}", Severity.FAIL, Percentile.P95, 100),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    RELAXED {
        @Override
        PerfRun run() {
            Origin property = Origin.of("-Dperf.test.OrderLoadTest#ordersSeats.p95");
            Budget loosened = new LatencyBudget(
                    Scope.step("", Severity.FAIL, property),
                    new LatencyFigure.AtPercentile(Percentile.P95),
                    millis(2_000),
                    Basis.ALL_CALLS);
            return of(
                    orders(0).build(),
                    List.of("p95 is loosened from 200 ms to 2 s by -Dperf.test.OrderLoadTest#ordersSeats.p95"),
                    loosened,
                    new ErrorRateBudget(scope("", Severity.FAIL), 0.01));
        }
    },

    HUNG {
        @Override
        PerfRun run() {
            LoadResult result = orders(0)
                    .hung(3, "com.shop.Gateway.call(Gateway.java:77)")
                    .hung(7, "java.net.SocketInputStream.socketRead0(SocketInputStream.java)")
                    .build();
            return of(result, new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    CUT_IN_THE_DRAIN {
        @Override
        PerfRun run() {
            StepResult iterations = counted("", same(60, 300 * MILLI), 0, millis(400));
            Latencies times = iterations
                    .response()
                    .plus(step("", same(18, 310 * MILLI), 0).response());
            StepResult drained = new StepResult(
                    "",
                    OutcomeCounts.of(78, 0, 0, 0, 2, 0),
                    times,
                    times,
                    counted("", same(2, 10_000 * MILLI), 0).successes(),
                    60,
                    20);
            LoadResult result = aResult().iterations(drained).build();
            return of(
                    result,
                    latency("", Severity.FAIL, Percentile.P50, 400),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0));
        }
    },

    STOPPED {
        @Override
        PerfRun run() {
            LoadResult result = orders(0).end(EndReason.FATAL_ERROR).build();
            return of(result, latency("", Severity.FAIL, Percentile.P95, 500));
        }
    },

    HOSTILE_NAMES {
        @Override
        PerfRun run() {
            String hostile = "\u001B[31mDROP\r\n\u202ETABLE\u2028 " + "x".repeat(300);
            LoadResult result = aResult()
                    .iterations(counted("", same(1_000, 90 * MILLI), 1))
                    .withStep(counted(hostile, same(1_000, 90 * MILLI), 1))
                    .error(new ErrorGroup(
                            hostile,
                            Outcome.ERROR,
                            "com.shop." + hostile,
                            hostile,
                            hostile,
                            1,
                            0,
                            millis(5),
                            millis(5),
                            new IllegalStateException(hostile),
                            Optional.empty()))
                    .hung(1, hostile)
                    .build();
            SlaVerdict verdict = SlaVerdict.judge(
                    List.of(
                            latency(hostile, Severity.FAIL, Percentile.P95, 50),
                            latency("other " + hostile, Severity.FAIL, Percentile.P95, 50)),
                    result);
            return new PerfRun(
                    "id",
                    new TestName("com.shop.OrderLoadTest", "ordersSeats", "[1] " + hostile),
                    PLAN,
                    List.of(),
                    result,
                    verdict,
                    LoadAnalysis.NONE,
                    List.of(),
                    List.of("p95 of " + hostile + " is lifted"),
                    List.of("beside " + hostile),
                    Environment.current(),
                    Optional.empty());
        }
    },

    CAPACITY_BELOW_ITS_PROMISE {
        @Override
        PerfRun run() {
            LoadResult result = orders(0, 0).health(healthy()).build();
            CapacityFound found = new CapacityFound(
                    OptionalDouble.of(100),
                    OptionalDouble.of(110),
                    Optional.of(new CapacityEstimate(104.2, 92.1, 118.4)),
                    SearchEnd.FOUND);
            CapacityBudget promise = new CapacityBudget(scope("", Severity.FAIL), Unit.PER_SECOND, 150);
            SlaVerdict atCapacity = SlaVerdict.judge(List.of(latency("", Severity.FAIL, Percentile.P95, 500)), result);
            return new PerfRun(
                    "id",
                    new TestName("com.shop.OrderLoadTest", "ordersSeats", ""),
                    plan(false, stage("", new OpenModel(100, Arrivals.CONSTANT, 100))),
                    List.of(),
                    result,
                    new SlaVerdict(
                            List.of(
                                    promise.judge(found, 4_300),
                                    atCapacity.budgets().get(0)),
                            false),
                    LoadAnalysis.NONE,
                    List.of(),
                    List.of(),
                    List.of(),
                    Environment.current(),
                    Optional.of(new CapacityResult(
                            new CapacityRange(50, 1_000, OptionalDouble.of(150), false),
                            Unit.PER_SECOND,
                            found,
                            List.of(
                                    probe(50, false, ProbeOutcome.HELD, 31),
                                    probe(100, false, ProbeOutcome.HELD, 48),
                                    probe(150, false, ProbeOutcome.BROKE, 912),
                                    probe(150, false, ProbeOutcome.BROKE, 734),
                                    probe(122, false, ProbeOutcome.BROKE, 612),
                                    probe(122, false, ProbeOutcome.BROKE, 640),
                                    probe(110, false, ProbeOutcome.STARVED, 820),
                                    probe(110, false, ProbeOutcome.BROKE, 540),
                                    probe(110, false, ProbeOutcome.BROKE, 520),
                                    probe(100, true, ProbeOutcome.HELD, 51)),
                            Duration.ofMillis(71_400),
                            Duration.ofMinutes(10))));
        }
    },

    ARRIVALS_THAT_WAITED {
        @Override
        PerfRun run() {
            Latencies waits = new Latencies(
                    LatencyHistogram.ofNanos(rising(3_000, i -> i <= 2_600 ? 5 * MILLI : (i - 2_600) * 5 * MILLI)),
                    Map.of());
            Latencies service = new Latencies(
                    LatencyHistogram.ofNanos(rising(3_000, i -> i == 3_000 ? 2_000 * MILLI : 5 * MILLI)), Map.of());
            StepResult iterations = new StepResult(
                    "", OutcomeCounts.of(3_000, 0, 0, 0, 0, 10), waits, service, LatencyHistogram.EMPTY, 3_000, 0);
            LatencyHistogram lag = LatencyHistogram.ofNanos(rising(2_600, i -> i * 100));
            LoadResult result = aResult()
                    .iterations(iterations)
                    .starts(new Starts(lag, 400, 10))
                    .build();
            Scope scope = scope("", Severity.FAIL);
            return of(
                    plan(false, stage("", new OpenModel(100, Arrivals.CONSTANT, 1))),
                    result,
                    SlaVerdict.judge(
                            List.of(
                                    latency("", Severity.FAIL, Percentile.P99, 500),
                                    new LatencyBudget(
                                            scope,
                                            new LatencyFigure.AtPercentile(Percentile.P95),
                                            millis(10),
                                            Basis.SUCCESSES,
                                            LatencyClock.SERVICE),
                                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0.01)),
                            result),
                    List.of());
        }
    },

    STAGES_AND_METRICS {
        @Override
        PerfRun run() {
            LoadPart first = part("1", 0, step("", same(1_000, 10 * MILLI), 0));
            LoadPart second = part("peak", 10, step("", same(2_000, 90 * MILLI), 20));
            LoadResult result = aResult()
                    .window(Duration.ZERO, Duration.ofSeconds(20))
                    .iterations(first.iterations().plus(second.iterations()))
                    .stage(first)
                    .stage(second)
                    .metric(new MetricResult(
                            "cache.hit",
                            MetricKind.RATE,
                            MetricUnit.SHARE,
                            3_000,
                            2_550,
                            0,
                            1,
                            1,
                            LatencyHistogram.EMPTY))
                    .metric(MetricResult.gauge("jvm.heap.afterGc", MetricUnit.BYTES, 48 << 20))
                    .build();
            Scope scope = scope("", Severity.FAIL);
            return of(
                    plan(
                            false,
                            stage("1", new ClosedModel(10)),
                            stage("peak", new OpenModel(200, Arrivals.POISSON, 100))),
                    result,
                    SlaVerdict.judge(
                            List.of(
                                    latency("", Severity.FAIL, Percentile.P95, 100)
                                            .in(scope.inStage("peak")),
                                    latency("", Severity.FAIL, Percentile.P50, 20)
                                            .in(scope.inStage("off-peak")),
                                    new MetricBudget(scope, "cache.hit", Unit.SHARE, 0.9, true),
                                    new MetricBudget(scope, "jvm.heap.afterGc", Unit.BYTES, 64 << 20, false),
                                    new MetricBudget(scope, "jvm.heap", Unit.BYTES, 64 << 20, false),
                                    new ErrorRateBudget(scope.inStage("1"), 0)),
                            result),
                    List.of());
        }
    },

    SWEEP_THAT_BREAKS {
        @Override
        PerfRun run() {
            int[] users = {1, 2, 4, 8, 16, 32};
            LoadResultBuilder result = aResult();
            List<Stage> stages = new ArrayList<>();
            List<Budget> budgets = new ArrayList<>();
            StepResult all = StepResult.empty("");
            for (int level : users) {
                String name = "users=" + level;
                // Four at a time, of 50 ms each: the others wait.
                long millis = 50L * Math.max(1, level / 4);
                StepResult iterations = step("", same((int) (10_000L * level / millis), millis * MILLI), 0);
                all = all.plus(iterations);
                stages.add(stage(name, new ClosedModel(level)));
                result.stage(part(name, 10L * stages.size(), iterations));
                budgets.add(latency("", Severity.FAIL, Percentile.P95, 150)
                        .in(scope("", Severity.FAIL).inStage(name)));
            }
            LoadPlan plan = plan(true, stages.toArray(Stage[]::new));
            LoadResult measured = result.iterations(all).build();
            return of(plan, measured, SlaVerdict.judge(budgets, measured), List.of());
        }
    },

    CALLS_OVER_A_NETWORK {
        @Override
        PerfRun run() {
            LoadResult result = aResult()
                    .iterations(counted("", same(1_000, 90 * MILLI), 0))
                    .withStep(call("GET /orders/{id}", Map.of(200, 900L, 302, 60L, 404, 12L, 503, 25L), 2 * MILLI))
                    .withStep(call("POST /orders", Map.of(201, 1_000L), 34 * MILLI))
                    .withStep(call("GET /health", Map.of(204, 1_000L), 9 * MILLI))
                    .withStep(counted("compute", same(1_000, 4 * MILLI), 0))
                    .build();
            return of(
                    result,
                    latency("", Severity.FAIL, Percentile.P95, 80),
                    latency("POST /orders", Severity.FAIL, Percentile.P95, 50));
        }
    },

    GIVEN_UP_BY_A_GATEWAY {
        @Override
        PerfRun run() {
            StepResult search = counted("GET /search", rising(960, i -> i * MILLI), 0);
            StepResult givenUp = new StepResult(
                    "GET /search",
                    OutcomeCounts.of(960, 0, 40, 0, 0, 0),
                    search.response(),
                    search.service(),
                    LatencyHistogram.ofNanos(rising(40, i -> 20_000 * MILLI + i * MILLI)),
                    960,
                    0);
            LoadResult result = aResult()
                    .iterations(counted("", rising(960, i -> i * MILLI), 40))
                    .withStep(givenUp)
                    .withStep(counted("GET /health", same(1_000, 2 * MILLI), 0))
                    .build();
            return of(
                    result,
                    latency("GET /search", Severity.FAIL, Percentile.P99, 2_000),
                    new ErrorRateBudget(Scope.step("", Severity.FAIL, Origin.byDefault()), 0.01));
        }
    },

    OVER_TWICE_ON_AN_UNHEALTHY_GENERATOR {
        @Override
        PerfRun run() {
            LoadResult result = orders(0).health(unhealthy()).build();
            Budget p95 = latency("", Severity.FAIL, Percentile.P95, 200);
            Confirmation confirmation = new Confirmation(true);
            SlaVerdict alone = SlaVerdict.judge(List.of(p95), result);
            confirmation.add(result, alone);
            confirmation.add(result, alone);
            return of(PLAN, result, confirmation.verdict(), List.of(new Attempt(result, alone)));
        }
    };

    static final long MILLI = 1_000_000;

    /** A thousand calls over a network that took 90 ms and waited so long for a connection. */
    private static StepResult call(String name, Map<Integer, Long> statuses, long waitNanos) {
        StepResult step = counted(name, same(1_000, 90 * MILLI), 0);
        return new StepResult(
                name,
                step.counts(),
                step.response(),
                step.service(),
                step.failures(),
                step.completedInWindow(),
                0,
                new ExchangeResult(
                        1_000,
                        new TreeMap<>(statuses),
                        new TreeMap<>(Map.of("http/1.1", 1_000L)),
                        20,
                        980,
                        0,
                        120_000,
                        4_096_000,
                        Map.of(Phase.WAIT, LatencyHistogram.ofNanos(same(1_000, waitNanos))),
                        new PhaseProfile(new TreeMap<>(Map.of(
                                1,
                                profiled(990, 85 * MILLI, 80 * MILLI),
                                2,
                                profiled(10, 610 * MILLI, 490 * MILLI))))));
    }

    private static PhaseProfile.Sums profiled(long calls, long nanos, long firstByteNanos) {
        return new PhaseProfile.Sums(calls, calls * nanos, Map.of(Phase.FIRST_BYTE, calls * firstByteNanos));
    }

    static final LoadPlan PLAN = new LoadPlan(
            List.of(new Stage(
                    "",
                    new ClosedModel(20),
                    Duration.ZERO,
                    Duration.ofSeconds(2),
                    Extent.lasting(Duration.ofSeconds(10)))),
            false,
            ThinkTime.NONE,
            Optional.empty(),
            Duration.ofSeconds(10),
            Duration.ofMinutes(10),
            1,
            ThreadKind.AUTO,
            Set.of());

    abstract PerfRun run();

    /** A thousand iterations of 1 to 250 ms with two steps; some of the iterations failed. */
    private static LoadResultBuilder orders(int errors) {
        long[] times = rising(1_000 - errors, i -> i * MILLI / 4);
        return aResult()
                .iterations(counted("", times, errors, millis(100), millis(200), millis(500)))
                .withStep(counted("GET /orders/{id}", rising(1_000, i -> i * 2_000), 0, millis(1)))
                .withStep(counted("POST /orders", times, errors, millis(500)));
    }

    private static LoadPart part(String name, long startSeconds, StepResult iterations) {
        return new LoadPart(
                name,
                Duration.ofSeconds(startSeconds),
                Duration.ofSeconds(startSeconds + 10),
                Duration.ofSeconds(10),
                iterations,
                List.of(),
                Starts.NONE,
                List.of());
    }

    private static Stage stage(String name, LoadModel model) {
        return new Stage(name, model, Duration.ZERO, Duration.ZERO, Extent.lasting(Duration.ofSeconds(10)));
    }

    private static LoadPlan plan(boolean sweep, Stage... stages) {
        return new LoadPlan(
                List.of(stages),
                sweep,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                1,
                ThreadKind.AUTO,
                Set.of());
    }

    private static GeneratorHealth unhealthy() {
        return new GeneratorHealth(List.of(new Sign("foreign CPU", GeneratorHealth.Unit.SHARE, 0.8, 0.2, 0.5)
                .meaning("other processes used the processors")));
    }

    /** The same with its ten seconds, of which the first is calm and has its own errors. */
    private static LoadResultBuilder orders(int errors, int inTheFirstSecond) {
        LoadResultBuilder result = orders(errors)
                .second(slice("", rising(100 - inTheFirstSecond, i -> i * 9 * MILLI / 5), inTheFirstSecond));
        for (int second = 1; second < 10; second++) {
            int failed = (errors - inTheFirstSecond) * second / 9 - (errors - inTheFirstSecond) * (second - 1) / 9;
            result.second(slice("", rising(100 - failed, i -> i * 5 * MILLI / 2), failed));
        }
        return result;
    }

    private static PerfRun of(LoadResult result, Budget... budgets) {
        return of(result, List.of(), budgets);
    }

    private static PerfRun of(LoadResult result, List<String> relaxations, Budget... budgets) {
        return of(PLAN, result, SlaVerdict.judge(List.of(budgets), result), List.of(), relaxations);
    }

    private static PerfRun of(LoadPlan plan, LoadResult result, SlaVerdict verdict, List<Attempt> earlier) {
        return of(plan, result, verdict, earlier, List.of());
    }

    private static PerfRun of(
            LoadPlan plan, LoadResult result, SlaVerdict verdict, List<Attempt> earlier, List<String> relaxations) {
        return new PerfRun(
                "id",
                new TestName("com.shop.OrderLoadTest", "ordersSeats", ""),
                plan,
                List.of(),
                result,
                verdict,
                analysed(plan, result, verdict),
                earlier,
                relaxations,
                List.of(),
                new Environment(
                        "Any VM",
                        "17",
                        "Any OS",
                        4,
                        1 << 30,
                        "G1",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Optional.empty());
    }

    private static CapacityProbe probe(double level, boolean verifies, ProbeOutcome outcome, long p95) {
        Optional<Duration> time = Optional.of(millis(p95));
        return new CapacityProbe(
                level,
                verifies,
                outcome,
                outcome == ProbeOutcome.HELD ? List.of() : List.of("p95 " + p95 + " ms > 500 ms"),
                Instant.EPOCH,
                Duration.ofSeconds(verifies ? 15 : 5),
                OutcomeCounts.of((long) (5 * level), 0, 0, 0, 0, 0),
                0.98 * level,
                time,
                time,
                time,
                GeneratorHealth.State.HEALTHY);
    }

    /** What is put together by hand has users that its calls do not account for. */
    private static LoadAnalysis analysed(LoadPlan plan, LoadResult result, SlaVerdict verdict) {
        LoadAnalysis all = LoadAnalysis.of(new AnalysedLoad(plan, result, Set.of()));
        List<Finding> findings = all.findings().stream()
                .filter(finding -> finding.kind() != FindingKind.IDLE_USERS)
                .toList();
        return new LoadAnalysis(findings, all.sweep(), all.bands(), all.heap())
                .with(SweepFigures.of(plan, result)
                        .map(figures -> SweepAnalysis.of(figures, LevelLimits.of(verdict), StepGroups.BY_PATH)
                                .spread(result)));
    }

    private static Budget latency(String step, Severity severity, Percentile percentile, long millis) {
        return new LatencyBudget(
                scope(step, severity), new LatencyFigure.AtPercentile(percentile), millis(millis), Basis.ALL_CALLS);
    }

    private static Scope scope(String step, Severity severity) {
        return Scope.step(step, severity, Origin.of("@Sla on OrderLoadTest#ordersSeats"));
    }

    private static ErrorGroup error(String step, String type, String message, long count, long firstMillis) {
        return new ErrorGroup(
                step,
                Outcome.ERROR,
                type,
                message,
                "com.shop.Seats.reserve(Seats.java:42)",
                count,
                0,
                millis(firstMillis),
                millis(9_900),
                new IllegalStateException(message),
                Optional.empty());
    }

    private static GeneratorHealth healthy() {
        return new GeneratorHealth(List.of(
                new Sign("stall p99", GeneratorHealth.Unit.NANOSECONDS, 717_000, 5e6, 5e7),
                new Sign("foreign CPU", GeneratorHealth.Unit.SHARE, 0.012, 0.2, 0.5)));
    }

    private static GeneratorHealth suspicious() {
        return new GeneratorHealth(List.of(
                new Sign("stall p99", GeneratorHealth.Unit.NANOSECONDS, 717_000, 5e6, 5e7),
                new Sign("foreign CPU", GeneratorHealth.Unit.SHARE, 0.395, 0.2, 0.5)
                        .meaning("other processes used the processors"),
                Sign.notMeasured("steal", GeneratorHealth.Unit.SHARE, 0.02, 0.05)));
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }
}
