package io.perfjunit;

import io.perfjunit.plan.Arrivals;
import io.perfjunit.plan.ClosedModel;
import io.perfjunit.plan.Extent;
import io.perfjunit.plan.LoadModel;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.plan.Stage;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** One part of a {@link Load} while it is being written. Confined to the thread that writes it. */
final class StageDraft {

    private final String level;
    private final int users;
    private final double perSecond;
    private Arrivals arrivals = Arrivals.CONSTANT;
    private OptionalInt inFlight = OptionalInt.empty();
    private Optional<String> name = Optional.empty();
    private Optional<Duration> duration = Optional.empty();
    private OptionalLong iterations = OptionalLong.empty();
    private Optional<Duration> warmup = Optional.empty();
    private Duration rampUp = Defaults.RAMP_UP;

    private StageDraft(String level, int users, double perSecond) {
        this.level = level;
        this.users = users;
        this.perSecond = perSecond;
    }

    static StageDraft ofUsers(int users) {
        return new StageDraft("users=" + users, new ClosedModel(users).users(), 0);
    }

    /** Arrivals at a rate; {@code written} as the user wrote it. */
    static StageDraft ofRate(String written, double perSecond) {
        return new StageDraft("rate=" + written, 0, new OpenModel(perSecond, Arrivals.CONSTANT, 1).perSecond());
    }

    boolean isOpen() {
        return users == 0;
    }

    /** True when somebody has said how many iterations may run at the same moment. */
    boolean boundsInFlight() {
        return inFlight.isPresent();
    }

    /** By which its size can be compared with that of another of its kind. */
    double size() {
        return isOpen() ? perSecond : users;
    }

    String level() {
        return level;
    }

    void arrivals(Arrivals value) {
        requireOpen("arrivals");
        arrivals = value;
    }

    void maxInFlight(int most) {
        requireOpen("maxInFlight");
        inFlight = OptionalInt.of(most);
    }

    private void requireOpen(String setting) {
        if (!isOpen()) {
            throw new IllegalArgumentException(setting + " belongs to a rate, and this is a load of users");
        }
    }

    void name(String value) {
        name = Optional.of(Names.require(value, "stage"));
    }

    void duration(Duration length) {
        duration = Optional.of(length);
    }

    void iterations(long count) {
        iterations = OptionalLong.of(count);
    }

    void warmup(Duration length) {
        warmup = Optional.of(length);
    }

    void rampUp(Duration length) {
        rampUp = length;
    }

    /** The only part of a load. */
    Stage only() {
        return stage("", extent(), warmup.orElse(Defaults.warmup(extent())));
    }

    /** A level of a sweep. */
    Stage levelOfSweep() {
        return stage(level, extent(), warmup.orElse(Defaults.warmup(extent())));
    }

    /** One of several stages. @throws IllegalArgumentException if it has no duration */
    Stage numbered(int number) {
        String called = name.orElse(String.valueOf(number));
        if (duration.isEmpty()) {
            throw new IllegalArgumentException("stage \"" + called + "\" needs a duration");
        }
        return stage(called, extent(), warmup.orElse(Duration.ZERO));
    }

    private Extent extent() {
        return duration.isEmpty() && iterations.isEmpty()
                ? Extent.lasting(Defaults.DURATION)
                : new Extent(duration, iterations);
    }

    private Stage stage(String called, Extent extent, Duration warm) {
        LoadModel model = isOpen()
                ? new OpenModel(perSecond, arrivals, inFlight.orElse(OpenModel.defaultInFlight(perSecond)))
                : new ClosedModel(users);
        return new Stage(called, model, rampUp, warm, extent);
    }
}
