package io.perfjunit.report;

import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.Stage;
import io.perfjunit.plan.ThinkTime;
import io.perfjunit.plan.ThreadKind;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.Interval;
import io.perfjunit.result.LoadPart;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResult.HungUser;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Starts;
import io.perfjunit.result.StepResult;
import io.perfjunit.result.Timeline;
import io.perfjunit.run.Environment;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.SlaVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Runs for tests, made up from seeded numbers: the same every time, and as a real service would give them. */
public final class RunFixture {

    /** When every run starts that does not say otherwise. */
    public static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

    private TestName test = new TestName("com.shop.ShopLoadTest", "shop", "");
    private String id = "run-1";
    private Instant startedAt = START;
    private int users = 50;
    private Duration window = Duration.ofSeconds(30);
    private Duration warmup = Duration.ofSeconds(5);
    private Duration drain = Duration.ofMillis(800);
    private Duration interval = Duration.ofMillis(500);
    private EndReason end = EndReason.DURATION;
    private Throwable endCause;
    private double errorShare;
    private final List<StepFixture> steps = new ArrayList<>();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<ErrorGroup> errors = new ArrayList<>();
    private final List<String> relaxations = new ArrayList<>();
    private final List<HungUser> hung = new ArrayList<>();
    private final List<Throwable> afterUserFailures = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private GeneratorHealth health = new GeneratorHealth(List.of(
            new Sign("start lag p99", Unit.NANOSECONDS, 210_000, 5_000_000, 20_000_000),
            new Sign("stall of the 1 ms ticker", Unit.NANOSECONDS, 3_400_000, 20_000_000, 100_000_000),
            new Sign("GC pauses", Unit.SHARE, 0.004, 0.05, 0.15),
            new Sign("foreign CPU", Unit.SHARE, 0.12, 0.3, 0.6),
            Sign.notMeasured("CPU steal", Unit.SHARE, 0.02, 0.1),
            new Sign("own CPU", Unit.SHARE, 0.97, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                    .meaning("this JVM used the processors")));

    /** A run of one step-less iteration, without any budget. */
    public static RunFixture run() {
        return new RunFixture();
    }

    public RunFixture test(String className, String method, String invocation) {
        test = new TestName(className, method, invocation);
        return this;
    }

    public RunFixture id(String value) {
        id = value;
        return this;
    }

    public RunFixture startedAt(Instant value) {
        startedAt = value;
        return this;
    }

    public RunFixture load(int userCount, Duration windowLength, Duration warmupLength, Duration intervalLength) {
        users = userCount;
        window = windowLength;
        warmup = warmupLength;
        interval = intervalLength;
        return this;
    }

    /** A step whose median is {@code medianMillis}, called {@code perSecond} times a second. */
    public RunFixture step(String name, double medianMillis, int perSecond) {
        steps.add(new StepFixture(name, medianMillis, perSecond));
        return this;
    }

    /** The share of iterations that fail in the second third of the window. */
    public RunFixture failing(double share) {
        errorShare = share;
        return this;
    }

    public RunFixture budget(Budget budget) {
        budgets.add(budget);
        return this;
    }

    public RunFixture error(String step, Outcome outcome, long count, Throwable example) {
        StackTraceElement[] stack = example.getStackTrace();
        errors.add(new ErrorGroup(
                step,
                outcome,
                example.getClass().getName(),
                String.valueOf(example.getMessage()),
                stack.length == 0 ? "" : stack[0].toString(),
                count,
                0,
                Duration.ofMillis(15_200),
                Duration.ofMillis(24_900),
                example,
                Optional.empty()));
        return this;
    }

    public RunFixture relaxed(String words) {
        relaxations.add(words);
        return this;
    }

    public RunFixture hung(int user, String frame) {
        hung.add(new HungUser(user, frame));
        return this;
    }

    public RunFixture afterUserFailure(Throwable thrown) {
        afterUserFailures.add(thrown);
        return this;
    }

    public RunFixture setting(String name, String value, String origin) {
        settings.add(new Setting(name, value, origin));
        return this;
    }

    public RunFixture health(GeneratorHealth value) {
        health = value;
        return this;
    }

    public RunFixture end(EndReason value) {
        end = value;
        return this;
    }

    public RunFixture endedBy(EndReason reason, Throwable cause) {
        end = reason;
        endCause = cause;
        return this;
    }

    public PerfRun build() {
        SeriesFixture series = new SeriesFixture(steps, users, warmup, window, drain, interval, errorShare);
        List<Interval> intervals = series.intervals();
        LoadResult result = new LoadResult(
                new Timeline(
                        startedAt,
                        warmup,
                        warmup.plus(window),
                        warmup.plus(window).plus(drain)),
                end,
                Optional.ofNullable(endCause),
                new LoadPart(
                        "",
                        warmup,
                        warmup.plus(window),
                        window,
                        series.iterations(),
                        steps.stream().map(step -> series.window(step.name())).toList(),
                        Starts.NONE,
                        List.of()),
                List.of(),
                warmup.isZero() ? StepResult.empty("") : series.coldStart(),
                intervals,
                errors,
                List.of(),
                health,
                hung,
                afterUserFailures);
        return new PerfRun(
                id,
                test,
                plan(),
                settings,
                result,
                SlaVerdict.judge(budgets, result),
                List.of(),
                relaxations,
                new Environment(
                        "OpenJDK 64-Bit Server VM 17.0.15+6",
                        "17.0.15",
                        "Linux 6.1.0 amd64",
                        4,
                        2_147_483_648L,
                        "G1 Young Generation, G1 Old Generation",
                        Optional.of("GitHub Actions"),
                        Optional.of("4f1c09e2b7d34a06a1f5c2be9d0e7781aa35c9f0"),
                        Optional.of("main")));
    }

    private LoadPlan plan() {
        return new LoadPlan(
                List.of(new Stage("", new ClosedModel(users), Duration.ZERO, warmup, Extent.lasting(window))),
                false,
                ThinkTime.NONE,
                Optional.empty(),
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                42,
                ThreadKind.AUTO,
                Set.of());
    }
}
