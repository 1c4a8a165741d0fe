package io.perfjunit.sla;

import io.perfjunit.stats.ShareInterval;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What became of one budget.
 *
 * @param budget the limit
 * @param verdict whether it holds
 * @param reason why, where the measured value alone does not tell
 * @param measured the measured value in the budget's unit; empty when there is none
 * @param interval 95 % interval of the measured value, where one can be given; calls of one burst count for fewer than they are
 * @param samples calls that the budget looked at
 * @param over calls among them that were beyond the limit or failed; empty where calls are not counted
 * @param proven true when the 95 % interval of the share of calls over the limit, with the same
 *     caution, excludes the other verdict
 * @param firstBreach second of the load, from its first start, in which the limit was first broken
 * @param samplesNeeded for a verdict that lacks samples: how many would do
 * @param windows for a budget that every window has to keep: how many there were
 * @param steps for a budget that every step has to keep: how many there were, and which is the worst; all other figures are its
 * @param attempts how often the load was run, and in how many of the runs the value was beyond the limit
 */
public record BudgetVerdict(
        Budget budget,
        Verdict verdict,
        Reason reason,
        OptionalDouble measured,
        Optional<ValueInterval> interval,
        long samples,
        OptionalLong over,
        boolean proven,
        Optional<Duration> firstBreach,
        OptionalLong samplesNeeded,
        Optional<Windows> windows,
        Optional<Steps> steps,
        Attempts attempts) {

    private static final double NEAR = 0.1;

    /**
     * The stretches of a load that had to keep a limit each by itself.
     *
     * @param all number of them
     * @param broken those of them in which the limit was broken
     */
    public record Windows(int all, int broken) {}

    /**
     * The steps that had to keep a limit each by itself.
     *
     * @param all number of them
     * @param kept those of them that keep it
     * @param worst the one that is farthest beyond the limit, or nearest to it
     */
    public record Steps(int all, int kept, String worst) {}

    /** The step whose figures these are; empty for the iteration as a whole. */
    public String judgedStep() {
        return steps.map(Steps::worst).orElse(budget.scope().step());
    }

    /** The verdict of the worst step, as that of a limit which every step has to keep. */
    BudgetVerdict ofEvery(Budget every, Steps seen) {
        return new BudgetVerdict(
                every,
                verdict,
                reason,
                measured,
                interval,
                samples,
                over,
                proven,
                firstBreach,
                samplesNeeded,
                windows,
                Optional.of(seen),
                attempts);
    }

    /**
     * How often something was tried.
     *
     * @param made number of runs
     * @param over those of them in which the value was beyond the limit
     */
    public record Attempts(int made, int over) {}

    /** True when the limit holds. */
    public boolean isMet() {
        return verdict == Verdict.MET;
    }

    /** True when the measured value is within a tenth of the limit, on either side. */
    public boolean isNearLimit() {
        OptionalDouble overrun = overrun();
        return overrun.isPresent() && Math.abs(overrun.getAsDouble()) <= NEAR;
    }

    /** True when the load was run more than once and the runs did not agree. */
    public boolean isUnstable() {
        return attempts.over > 0 && attempts.over < attempts.made;
    }

    /** The same with another verdict, after several runs. */
    BudgetVerdict after(Attempts tries, Verdict decided, Reason why) {
        return new BudgetVerdict(
                budget,
                decided,
                why,
                measured,
                interval,
                samples,
                over,
                proven,
                firstBreach,
                samplesNeeded,
                windows,
                steps,
                tries);
    }

    /** How far the measured value is beyond the limit, as a share of the limit; negative when within. Empty without a value. */
    public OptionalDouble overrun() {
        if (measured.isEmpty() || budget.limit() == 0) {
            return OptionalDouble.empty();
        }
        double ratio = measured.getAsDouble() / budget.limit();
        return OptionalDouble.of(budget.isFloor() ? 1 - ratio : ratio - 1);
    }

    static BudgetVerdict noSamples(Budget budget) {
        return of(budget).broken(Reason.NO_SAMPLES);
    }

    static Draft of(Budget budget) {
        return new Draft(budget);
    }

    /** Gathers what was found until the verdict is known. Confined to one judgement. */
    static final class Draft {
        private final Budget budget;
        private OptionalDouble measured = OptionalDouble.empty();
        private Optional<ValueInterval> interval = Optional.empty();
        private long samples;
        private OptionalLong over = OptionalLong.empty();
        private boolean proven = true;
        private Optional<Duration> firstBreach = Optional.empty();
        private Optional<Windows> windows = Optional.empty();

        private Draft(Budget budget) {
            this.budget = budget;
        }

        Draft measured(OptionalDouble value) {
            measured = value;
            return this;
        }

        Draft interval(ValueInterval value) {
            interval = Optional.of(value);
            return this;
        }

        Draft samples(long value) {
            samples = value;
            return this;
        }

        Draft over(long calls) {
            over = OptionalLong.of(calls);
            return this;
        }

        /** Calls over the limit, the interval of their share, and the share that is allowed. */
        Draft over(long calls, ShareInterval share, double allowed) {
            proven = share.isAbove(allowed) || share.isAtMost(allowed);
            return over(calls);
        }

        Draft proven(boolean value) {
            proven = value;
            return this;
        }

        Draft firstBreach(Optional<Duration> value) {
            firstBreach = value;
            return this;
        }

        Draft windows(Windows value) {
            windows = Optional.of(value);
            return this;
        }

        BudgetVerdict met(Reason reason) {
            return verdict(Verdict.MET, reason, OptionalLong.empty());
        }

        BudgetVerdict broken(Reason reason) {
            return verdict(Verdict.BROKEN, reason, OptionalLong.empty());
        }

        BudgetVerdict inconclusive(long samplesNeeded) {
            return verdict(Verdict.INCONCLUSIVE, Reason.TOO_FEW_SAMPLES, OptionalLong.of(samplesNeeded));
        }

        BudgetVerdict undecided(Reason reason) {
            return verdict(Verdict.INCONCLUSIVE, reason, OptionalLong.empty());
        }

        private BudgetVerdict verdict(Verdict verdict, Reason reason, OptionalLong needed) {
            return new BudgetVerdict(
                    budget,
                    verdict,
                    reason,
                    measured,
                    interval,
                    samples,
                    over,
                    proven,
                    firstBreach,
                    needed,
                    windows,
                    Optional.empty(),
                    new Attempts(1, verdict == Verdict.MET ? 0 : 1));
        }
    }
}
