package io.perfjunit.report;

import static io.perfjunit.result.Standstill.Kind.GARBAGE_COLLECTION;
import static io.perfjunit.result.Standstill.Kind.STALL;

import io.perfjunit.analysis.LoadAnalysis;
import io.perfjunit.analysis.finding.AnalysedLoad;
import io.perfjunit.analysis.finding.Finding;
import io.perfjunit.analysis.finding.FindingKind;
import io.perfjunit.analysis.sweep.StepGroups;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import io.perfjunit.analysis.sweep.SweepFigures;
import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.result.EndReason;
import io.perfjunit.result.ErrorGroup;
import io.perfjunit.result.Exemplar;
import io.perfjunit.result.GeneratorHealth;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.HeapReading;
import io.perfjunit.result.LoadResult;
import io.perfjunit.result.LoadResult.HungUser;
import io.perfjunit.result.MetricResult;
import io.perfjunit.result.Outcome;
import io.perfjunit.result.Standstill;
import io.perfjunit.result.Timeline;
import io.perfjunit.run.Attempt;
import io.perfjunit.run.CapacityResult;
import io.perfjunit.run.Environment;
import io.perfjunit.run.LevelLimits;
import io.perfjunit.run.PerfRun;
import io.perfjunit.run.Setting;
import io.perfjunit.run.TestName;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.BudgetVerdict;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.SlaVerdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Runs for tests, made up from seeded numbers: the same every time, and as a real service would give them. */
public final class RunFixture {

    /** When every run starts that does not say otherwise. */
    public static final Instant START = Instant.parse("2026-11-21T09:30:00Z");

    private TestName test = new TestName("com.shop.ShopLoadTest", "shop", "");
    private String id = "run-1";
    private Instant startedAt = START;
    private EndReason end = EndReason.DURATION;
    private Throwable endCause;
    private final LoadFixture load = new LoadFixture();
    private final List<Budget> budgets = new ArrayList<>();
    private final List<ErrorGroup> errors = new ArrayList<>();
    private final List<String> relaxations = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();
    private final List<HungUser> hung = new ArrayList<>();
    private final List<Throwable> afterUserFailures = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private final List<HeapReading> heap = new ArrayList<>();
    private final List<Exemplar> slowest = new ArrayList<>();
    private final List<Attempt> earlier = new ArrayList<>();
    private final List<Finding> found = new ArrayList<>();
    private Optional<CapacityResult> capacity = Optional.empty();
    private UnaryOperator<BudgetVerdict> judged = UnaryOperator.identity();
    private GeneratorHealth health = new GeneratorHealth(List.of(
                    new Sign("start lag p99", Unit.NANOSECONDS, 210_000, 5_000_000, 20_000_000),
                    new Sign("stall of the 1 ms ticker", Unit.NANOSECONDS, 3_400_000, 20_000_000, 100_000_000),
                    new Sign("GC pauses", Unit.SHARE, 0.004, 0.05, 0.15),
                    new Sign("foreign CPU", Unit.SHARE, 0.12, 0.3, 0.6),
                    Sign.notMeasured("CPU steal", Unit.SHARE, 0.02, 0.1),
                    new Sign("own CPU", Unit.SHARE, 0.97, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY)
                            .meaning("this JVM used the processors")))
            .with(List.of(
                    new Standstill(STALL, Duration.ofMillis(1_310), Duration.ofMillis(64)),
                    new Standstill(GARBAGE_COLLECTION, Duration.ofMillis(1_320), Duration.ofMillis(41)),
                    new Standstill(GARBAGE_COLLECTION, Duration.ofMillis(1_710), Duration.ofMillis(9))));

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
        load.model = new ClosedModel(userCount);
        load.window = windowLength;
        load.warmup = warmupLength;
        load.interval = intervalLength;
        return this;
    }

    /** A step whose median is {@code medianMillis}, called {@code perSecond} times a second. */
    public RunFixture step(String name, double medianMillis, int perSecond) {
        load.steps.add(new StepFixture(name, medianMillis, perSecond));
        return this;
    }

    /** The share of iterations that fail in the second third of the window. */
    public RunFixture failing(double share) {
        load.errorShare = share;
        return this;
    }

    public RunFixture budget(Budget budget) {
        budgets.add(budget);
        return this;
    }

    public RunFixture error(String step, Outcome outcome, long count, Throwable example) {
        return error(step, outcome, count, example, Optional.empty());
    }

    /** The same with what the service said of it. */
    public RunFixture error(
            String step, Outcome outcome, long count, Throwable example, Optional<ErrorGroup.Reason> reason) {
        StackTraceElement[] stack = example.getStackTrace();
        errors.add(new ErrorGroup(
                step,
                outcome,
                example.getClass().getName(),
                String.valueOf(example.getMessage()),
                stack.length == 0 ? "" : stack[0].toString(),
                reason,
                count,
                0,
                Duration.ofMillis(15_200),
                Duration.ofMillis(24_900),
                example,
                Optional.of(firstCall(step, outcome))));
        return this;
    }

    private Exemplar firstCall(String step, Outcome outcome) {
        Exemplar call = call(step, 3, 1_900, 1_900, outcome);
        return load.protocol
                .map(protocol -> over(protocol, outcome == Outcome.FAILED_CHECK ? 503 : 0, call))
                .orElse(call);
    }

    public RunFixture relaxed(String words) {
        relaxations.add(words);
        return this;
    }

    public RunFixture noted(String words) {
        notices.add(words);
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

    /** A collection every second, each of which leaves {@code growth} bytes more than the one before. */
    public RunFixture heap(long bytes, long growth, int collections) {
        for (int i = 0; i < collections; i++) {
            heap.add(new HeapReading(Duration.ofSeconds(i + 1L), bytes + i * growth, i % 10 == 9));
        }
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

    /** Stages that follow each other, in place of the one load. */
    public RunFixture stage(StageFixture stage) {
        load.stages.add(stage);
        return this;
    }

    /** The stages are levels that are to be compared. */
    public RunFixture sweep() {
        load.sweep = true;
        return this;
    }

    /** No call ever ends. */
    public RunFixture silent() {
        load.silent = true;
        return this;
    }

    /** A finding beside those that the analysis makes. */
    public RunFixture found(Finding finding) {
        found.add(finding);
        return this;
    }

    /** Arrivals by the clock in place of users. */
    public RunFixture rate(double perSecond, int maxInFlight) {
        load.model = new OpenModel(perSecond, Arrivals.CONSTANT, maxInFlight);
        return this;
    }

    /** In the second third of the window iterations wait about so long for a user, and some never start. */
    public RunFixture waiting(double millis) {
        load.waitMillis = millis;
        return this;
    }

    public RunFixture metric(MetricResult metric) {
        load.metrics.add(metric);
        return this;
    }

    /** A run that was made before this one, of the same load. */
    public RunFixture after(RunFixture attempt) {
        PerfRun run = attempt.build();
        earlier.add(new Attempt(run.result(), run.verdict()));
        return this;
    }

    /** The verdict of one budget, over all attempts, in place of that of this run. */
    public RunFixture judged(UnaryOperator<BudgetVerdict> change) {
        judged = change;
        return this;
    }

    /** What a search for the capacity has found, of which so much was promised. */
    public RunFixture capacity(CapacityResult result) {
        capacity = Optional.of(result);
        return this;
    }

    public RunFixture slow(String step, int user, long millis, long serviceMillis) {
        slowest.add(call(step, user, millis, serviceMillis, Outcome.SUCCESS));
        return this;
    }

    /** The steps are calls over a network, of which every tenth waits so long for a connection. */
    public RunFixture over(String protocol, double waitMillis) {
        load.protocol = Optional.of(protocol);
        load.connectionMillis = waitMillis;
        return this;
    }

    /** The client of the steps tells no phases. */
    public RunFixture withoutPhases() {
        load.phases = false;
        return this;
    }

    /** A slow call over a network; with status 0 no answer came. */
    public RunFixture slowAnswer(String step, int user, long millis, int status) {
        Outcome outcome = status == 0 ? Outcome.ERROR : status < 400 ? Outcome.SUCCESS : Outcome.FAILED_CHECK;
        slowest.add(over(load.protocol.orElseThrow(), status, call(step, user, millis, millis, outcome)));
        return this;
    }

    private static Exemplar over(String protocol, int status, Exemplar call) {
        return new Exemplar(
                call.step(),
                call.user(),
                call.iteration(),
                call.at(),
                call.response(),
                call.service(),
                call.outcome(),
                Optional.of(
                        ExchangeFixture.call(protocol, status, call.response().toMillis())));
    }

    private static Exemplar call(String step, int user, long millis, long serviceMillis, Outcome outcome) {
        return new Exemplar(
                step,
                user,
                40L + user,
                Duration.ofMillis(12_345 + user),
                Duration.ofMillis(millis),
                Duration.ofMillis(serviceMillis),
                outcome,
                Optional.empty());
    }

    public PerfRun build() {
        PartsFixture parts = load.parts();
        LoadResult result = new LoadResult(
                new Timeline(startedAt, load.leadIn(), parts.end(), parts.end().plus(load.drain)),
                end,
                Optional.ofNullable(endCause),
                parts.whole(),
                parts.stages(),
                parts.coldStart(),
                parts.intervals(),
                errors,
                slowest,
                health,
                heap,
                hung,
                afterUserFailures);
        return new PerfRun(
                id,
                test,
                load.plan(),
                settings,
                result,
                verdict(result),
                analysed(result).with(SweepFigures.of(load.plan(), result).map(figures -> SweepAnalysis.of(
                                figures, LevelLimits.of(verdict(result)), StepGroups.BY_PATH)
                        .spread(result))),
                earlier,
                relaxations,
                notices,
                new Environment(
                        "OpenJDK 64-Bit Server VM 17.0.15+6",
                        "17.0.15",
                        "Linux 6.1.0 amd64",
                        4,
                        2_147_483_648L,
                        "G1 Young Generation, G1 Old Generation",
                        Optional.of("GitHub Actions"),
                        Optional.of("4f1c09e2b7d34a06a1f5c2be9d0e7781aa35c9f0"),
                        Optional.of("main")),
                capacity);
    }

    /** What is made up has users that its calls do not account for. */
    private LoadAnalysis analysed(LoadResult result) {
        LoadAnalysis all = LoadAnalysis.of(new AnalysedLoad(load.plan(), result, Set.of()));
        List<Finding> findings = Stream.concat(found.stream(), all.findings().stream())
                .filter(finding -> finding.kind() != FindingKind.IDLE_USERS)
                .toList();
        return new LoadAnalysis(findings, all.sweep(), all.bands(), all.heap());
    }

    private SlaVerdict verdict(LoadResult result) {
        SlaVerdict verdict = SlaVerdict.judge(budgets, result);
        return new SlaVerdict(
                Stream.concat(
                                capacity.map(RunFixture::promised).stream(),
                                verdict.budgets().stream().map(judged))
                        .toList(),
                verdict.noCalls());
    }

    private static BudgetVerdict promised(CapacityResult capacity) {
        return new CapacityBudget(
                        Scope.iterations("@Capacity"),
                        capacity.unit(),
                        capacity.range().asserted().orElse(capacity.range().from()))
                .judge(capacity.found(), capacity.calls());
    }
}
