package io.perfjunit;

import io.perfjunit.plan.LoadPlan;
import io.perfjunit.plan.OpenModel;
import io.perfjunit.run.Figures;
import io.perfjunit.run.Setting;
import io.perfjunit.sla.Budget;
import io.perfjunit.sla.CapacityBudget;
import io.perfjunit.sla.Scope;
import io.perfjunit.sla.ThroughputBudget;
import io.perfjunit.sla.Unit;
import io.perfjunit.sla.capacity.CapacityRange;
import io.perfjunit.sla.capacity.Probe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Reads what a search for the capacity of a load is to find. Every mistake is noted. */
final class CapacityReader {

    private static final String START = "the load at which the search begins";

    private final CapacityAttributes attributes;
    private final LoadPlan plan;
    private final Scales scales;
    private final Ceilings ceilings;
    private final ConfigurationErrors errors;

    /** For a load with this plan, which has been read already. */
    CapacityReader(
            CapacityAttributes attributes,
            LoadPlan plan,
            Scales scales,
            Ceilings ceilings,
            ConfigurationErrors errors) {
        this.attributes = attributes;
        this.plan = plan;
        this.scales = scales;
        this.ceilings = ceilings;
        this.errors = errors;
    }

    /**
     * What is to be found; empty when nothing asks for a search, or it cannot be made.
     *
     * @param boundsInFlight whether the user has bounded the iterations of a rate at the same moment
     * @param budgets the limits that are to hold
     */
    Optional<CapacityAim> read(boolean boundsInFlight, List<Budget> budgets, SlaScale slaScale) {
        if (!attributes.askForASearch()) {
            attributes.refuseWithoutSearch(errors);
            return Optional.empty();
        }
        if (!isOneLevel()) {
            return Optional.empty();
        }
        budgets.forEach(this::refuseFloor);
        double from = from();
        double upTo = attributes.read("upTo", this::level).orElse(2 * from);
        Optional<Double> promised = attributes.read("atLeast", this::level);
        ProbePlans probes = new ProbePlans(plan, boundsInFlight);
        Duration longest = attributes
                .read("maxTime", UnitParser::positiveDuration)
                .map(scales::time)
                .orElse(ceilings.longest());
        checkOrder(from, upTo, promised);
        if (!errors.isEmpty()) {
            return Optional.empty();
        }
        checkTime(longest, probes);
        new PlanChecks(probes.at(upTo), ceilings, errors).check();
        CapacityBudget budget = new CapacityBudget(
                Scope.iterations(promised.isPresent() ? attributes.origin("atLeast") : attributes.annotation()),
                unit(),
                promised.orElse(from));
        CapacityBudget scaled = (CapacityBudget) slaScale.apply(budget);
        OptionalDouble asserted = promised.isPresent()
                ? OptionalDouble.of(Math.max(from, Math.min(upTo, scaled.atLeast())))
                : OptionalDouble.empty();
        CapacityRange range = new CapacityRange(from, upTo, asserted, !isOpen());
        return Optional.of(new CapacityAim(range, scaled, longest, probes));
    }

    /** Every setting of a search with its origin. */
    static List<Setting> settings(CapacityAim aim, CapacityAttributes attributes) {
        Unit unit = aim.budget().unit();
        List<Setting> settings = new ArrayList<>();
        settings.add(setting("upTo", Figures.value(unit, aim.range().upTo()), attributes));
        settings.add(setting("atLeast", Figures.value(unit, aim.budget().atLeast()), attributes));
        settings.add(setting("maxTime", Figures.duration(aim.longest()), attributes));
        return settings;
    }

    private static Setting setting(String attribute, String value, CapacityAttributes attributes) {
        return new Setting(CapacityAttributes.PREFIX + attribute, value, attributes.origin(attribute));
    }

    private boolean isOneLevel() {
        boolean isCounted = plan.first().extent().iterations().isPresent();
        if (plan.sweep()) {
            errors.add("@Capacity finds its levels by itself: write the lowest one, or remove @Capacity");
        } else if (plan.stages().size() > 1 || attributes.hasStages()) {
            errors.add(
                    "@Capacity searches with a load of one level: remove the @Stage annotations and write users or rate"
                            + " and a duration, or remove @Capacity");
        } else if (isCounted) {
            errors.add("@Capacity tries loads that last for a duration each: remove iterations, or @Capacity");
        }
        return !plan.sweep() && plan.stages().size() == 1 && !attributes.hasStages() && !isCounted;
    }

    /** A floor breaks where little is asked for, and that is where a search begins. */
    private void refuseFloor(Budget budget) {
        if (budget instanceof ThroughputBudget) {
            errors.add(budget.scope().origin().place() + " throughput = \"" + Figures.perSecond(budget.limit())
                    + "\": a floor breaks at low loads, where a search for the capacity begins; write it as atLeast of"
                    + " @Capacity");
        }
    }

    private void checkOrder(double from, double upTo, Optional<Double> promised) {
        if (upTo <= from) {
            attributes.add(errors, "upTo", "must be more than " + START + ", " + inWords(from));
        }
        if (promised.isPresent() && promised.get() < from) {
            attributes.add(
                    errors, "atLeast", "is less than " + START + ", " + inWords(from) + "; let it begin with less");
        }
        if (promised.isPresent() && promised.get() > upTo) {
            attributes.add(errors, "atLeast", "is more than upTo, " + inWords(upTo) + ", and would never be tried");
        }
    }

    private void checkTime(Duration longest, ProbePlans probes) {
        if (longest.compareTo(ceilings.longest()) > 0) {
            attributes.add(
                    errors,
                    "maxTime",
                    "is longer than the " + Figures.duration(ceilings.longest()) + " that " + PerfKeys.MAX_DURATION
                            + " allows");
        }
        Duration least = probes.first()
                .length()
                .orElseThrow()
                .plus(probes.pause())
                .plus(probes.of(new Probe(from(), true)).length().orElseThrow());
        if (longest.compareTo(least) < 0) {
            errors.add("maxTime = \"" + Figures.duration(longest) + "\" of @Capacity is too short for a probe and its"
                    + " verification, " + Figures.duration(least) + ": give it more, or probes a shorter duration");
        }
    }

    private boolean isOpen() {
        return plan.first().model() instanceof OpenModel;
    }

    private Unit unit() {
        return isOpen() ? Unit.PER_SECOND : Unit.USERS;
    }

    private String inWords(double level) {
        return Figures.value(unit(), level);
    }

    private double from() {
        return plan.first().model() instanceof OpenModel open
                ? open.perSecond()
                : plan.first().model().concurrency();
    }

    private double level(String text) {
        if (isOpen()) {
            return scales.rate(UnitParser.rate(text));
        }
        if (text.contains("/")) {
            throw new IllegalArgumentException("is a rate, and this load has users; write a number of them");
        }
        long users = UnitParser.count(text);
        if (users > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("is more than any machine can run");
        }
        return scales.users((int) users);
    }
}
