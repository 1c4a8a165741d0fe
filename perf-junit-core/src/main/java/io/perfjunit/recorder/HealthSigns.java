package io.perfjunit.recorder;

import io.perfjunit.recorder.ProcessorTimes.Shares;
import io.perfjunit.result.GeneratorHealth.Sign;
import io.perfjunit.result.GeneratorHealth.Unit;
import io.perfjunit.result.JvmUsage.Garbage;
import java.time.Duration;
import java.util.OptionalDouble;

/** Makes signs of figures: their names, their limits, which are those of the project's study of noise, and what they mean. */
final class HealthSigns {

    private static final double MILLI = 1e6;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    /** A stall or pause may take so much of the tightest limit. */
    private static final double PART_OF_LIMIT = 0.25;

    /** So late a sleeper wakes now and then on any machine: below this no limit, however tight, makes it a stall. */
    private static final double COMMON_STALL_NANOS = 20 * MILLI;

    private static final double COMMON_LAG_NANOS = 5 * MILLI;

    private static final double SUSPICIOUS_FOREIGN = 0.20;
    private static final double SUSPICIOUS_STEAL = 0.01;
    private static final double SUSPICIOUS_THROTTLING = 0.01;

    private final WatchTerms terms;
    private final boolean crowdsItself;

    /** Signs of a load of which so much is known, on processors that were spent so. */
    HealthSigns(WatchTerms terms, Shares processors, OptionalDouble throttled) {
        this.terms = terms;
        this.crowdsItself = !terms.serviceElsewhere() && isSelfMade(processors, throttled);
    }

    Sign stallP99(OptionalDouble nanos) {
        return time("stall p99", nanos, 5 * MILLI, crowdsItself ? NEVER : fraction(COMMON_LAG_NANOS, 20 * MILLI))
                .meaning("the system woke a sleeping thread so late, 1 time of 100 even later" + ownDoing());
    }

    Sign longestStall(OptionalDouble nanos) {
        double longest = 1_000 * MILLI;
        return time("longest stall", nanos, 100 * MILLI, crowdsItself ? longest : fraction(COMMON_STALL_NANOS, longest))
                .meaning("for so long no thread of this JVM may have run" + ownDoing());
    }

    Sign runQueueWait(OptionalDouble share) {
        return share("run-queue wait", share, 0.10, crowdsItself ? NEVER : 0.25)
                .meaning("threads of the load, able to run, waited for a processor" + ownDoing());
    }

    private String ownDoing() {
        return crowdsItself ? "; no other process took the processors, so this one is too much for them" : "";
    }

    /**
     * Threads that wait for each other's processor, and for nobody else's, are the work of this process alone. That may be the
     * service: then a slow answer is its own, and the wait is no ground to doubt it.
     *
     * <p>When the bursts of a process keep the processors busy for a share u of the time and nobody else wants them, its threads
     * wait for u/2 of theirs on average: from a quarter on, which is what discredits a run, at least half of the machine is its own.
     */
    private static boolean isSelfMade(Shares processors, OptionalDouble throttled) {
        return processors.own().orElse(0) >= 0.5
                && processors.foreign().orElse(1) <= SUSPICIOUS_FOREIGN
                && processors.steal().orElse(1) <= SUSPICIOUS_STEAL
                && throttled.orElse(0) <= SUSPICIOUS_THROTTLING;
    }

    Sign foreignCpu(OptionalDouble share) {
        return share("foreign CPU", share, SUSPICIOUS_FOREIGN, 0.50)
                .meaning("other processes of this machine used its processors");
    }

    Sign steal(OptionalDouble share) {
        return share("steal", share, SUSPICIOUS_STEAL, 0.05)
                .meaning("the hypervisor gave the processors to other machines");
    }

    Sign throttling(OptionalDouble share) {
        return share("throttling", share, SUSPICIOUS_THROTTLING, 0.05)
                .meaning("the processor quota of the container was used up and its threads stood still");
    }

    Sign gcTime(Garbage garbage, double wallNanos) {
        OptionalDouble share = garbage.pauseNanos().isPresent()
                ? OptionalDouble.of(garbage.pauseNanos().getAsLong() / wallNanos)
                : OptionalDouble.empty();
        return share("GC time", share, 0.02, unlessServiceIsHere(0.10))
                .meaning("garbage collection stopped every thread of this JVM");
    }

    /** The garbage of a service in this JVM is the service's own, and a limit that it breaks is broken. */
    private double unlessServiceIsHere(double unhealthy) {
        return terms.serviceElsewhere() ? unhealthy : Double.POSITIVE_INFINITY;
    }

    Sign longestGcPause(Garbage garbage) {
        OptionalDouble nanos = garbage.longestPauseNanos().isPresent()
                ? OptionalDouble.of(garbage.longestPauseNanos().getAsLong())
                : OptionalDouble.empty();
        return time(
                        "longest GC pause",
                        nanos,
                        100 * MILLI,
                        unlessServiceIsHere(fraction(COMMON_STALL_NANOS, 1_000 * MILLI)))
                .meaning("for so long one garbage collection stopped every thread of this JVM");
    }

    Sign clockDrift(OptionalDouble share) {
        return share("clock drift", share, 0.001, 0.01)
                .meaning("the clock that times the calls and the wall clock run at different speeds");
    }

    Sign ownCpu(OptionalDouble share) {
        return terms.serviceElsewhere()
                ? share("own CPU", share, 0.50, 0.80)
                        .meaning("the generator itself used up the processors that it may use")
                : share("own CPU", share, NEVER, NEVER)
                        .meaning("this JVM, the service included if it runs here, used the processors that it may use");
    }

    Sign pressure(OptionalDouble share) {
        return share("CPU pressure", share, NEVER, NEVER)
                .meaning("some task of this machine, of this load or not, waited for a processor");
    }

    /** A part of the tightest limit, but within bounds; the upper bound where no limit is known. */
    private double fraction(double least, double most) {
        double part = terms.tightestLimit().map(Duration::toNanos).orElse(Long.MAX_VALUE) * PART_OF_LIMIT;
        return Math.max(least, Math.min(most, part));
    }

    private static Sign time(String name, OptionalDouble nanos, double suspicious, double unhealthy) {
        return new Sign(name, Unit.NANOSECONDS, nanos.orElse(Double.NaN), Math.min(suspicious, unhealthy), unhealthy);
    }

    private static Sign share(String name, OptionalDouble share, double suspicious, double unhealthy) {
        return new Sign(name, Unit.SHARE, share.orElse(Double.NaN), suspicious, unhealthy);
    }
}
