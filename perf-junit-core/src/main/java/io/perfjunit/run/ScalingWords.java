package io.perfjunit.run;

import io.perfjunit.analysis.sweep.BreakingPoint;
import io.perfjunit.analysis.sweep.Estimate;
import io.perfjunit.analysis.sweep.Peak;
import io.perfjunit.analysis.sweep.SaturationBound;
import io.perfjunit.analysis.sweep.ScalabilityEstimate;
import io.perfjunit.analysis.sweep.Scaling;
import io.perfjunit.analysis.sweep.SweepAnalysis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/** How throughput grows with the load, in sentences with their numbers: peak, breaking point, bound, scalability law. */
final class ScalingWords {

    private final SweepAnalysis sweep;
    private final Scaling scaling;

    ScalingWords(SweepAnalysis sweep) {
        this.sweep = sweep;
        this.scaling = sweep.scaling();
    }

    /** Everything, the most useful first. */
    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        peak().ifPresent(sentences::add);
        breakingPoint().ifPresent(sentences::add);
        bound().ifPresent(sentences::add);
        sentences.addAll(law());
        return sentences;
    }

    /** What the console has room for: where throughput breaks, and from where on users wait. */
    List<String> brief() {
        List<String> sentences = new ArrayList<>();
        scaling.breakingPoint().map(this::breaks).ifPresent(sentences::add);
        bound().ifPresent(sentences::add);
        return sentences;
    }

    /** Where throughput is highest, and what is left of it at the highest level; empty when nothing is known of it. */
    private Optional<String> peak() {
        return scaling.peak().map(this::peak);
    }

    private String peak(Peak peak) {
        String most =
                "Throughput is highest at " + load(peak.load()) + " (" + Figures.perSecond(peak.throughput()) + ")";
        double highest = sweep.figures().highest().load();
        if (peak.load() == highest) {
            return most + ", the highest level.";
        }
        double left = peak.throughput() * (1 - peak.lost());
        return most + (peak.lost() > 0 ? " and falls to " : " and stays at ") + Figures.perSecond(left) + " at "
                + load(highest) + (peak.lost() > 0 ? ", " + Figures.share(peak.lost()) + " less." : ".");
    }

    /** Between which levels more load brings no more; empty when nothing is known of throughput. */
    private Optional<String> breakingPoint() {
        if (scaling.peak().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(scaling.breakingPoint()
                .map(this::breaks)
                .orElseGet(() -> "No breaking point up to "
                        + load(sweep.figures().highest().load()) + "."));
    }

    private String breaks(BreakingPoint point) {
        String gain = point.gain() < 0
                ? "falls by " + Figures.share(-point.gain()) + " per doubling"
                : "gains only " + Figures.share(point.gain()) + " per doubling";
        return "Breaking point: between " + load(point.above()) + " and " + load(point.upTo()) + " throughput " + gain
                + " while response times grow " + Figures.threeDigits(point.slowdown()) + " times; "
                + (point.confirmed() ? "the next level confirms it." : "no higher level confirms it.");
    }

    /** At how many users the service is saturated; empty where its conditions do not hold. */
    private Optional<String> bound() {
        return scaling.bound().map(this::bound);
    }

    private String bound(SaturationBound bound) {
        Estimate users = bound.users();
        return "Saturated from about " + users(users.value()) + " on" + range(users, ScalingWords::whole)
                + ", by asymptotic bounds: at most " + Figures.perSecond(bound.throughput())
                + " are served, and a round takes " + Figures.duration(bound.round()) + " when nobody waits.";
    }

    /** What the scalability law says, and what it says beyond the levels; empty where nothing can be fitted. */
    private List<String> law() {
        List<String> sentences = new ArrayList<>();
        scaling.law().ifPresent(law -> {
            sentences.add(law(law));
            law.projection().ifPresent(it -> sentences.add(projection(it)));
        });
        return sentences;
    }

    private String law(ScalabilityEstimate law) {
        if (!law.fits()) {
            return "The scalability law misses the levels by " + Figures.share(law.misfit())
                    + ", so that nothing is concluded from it.";
        }
        String fit = "Scalability law: contention " + Figures.share(law.sigma().value())
                + range(law.sigma(), Figures::share)
                + ", coherency " + Figures.share(law.kappa().value())
                + range(law.kappa(), Figures::share)
                + ", misses the levels by " + Figures.share(law.misfit());
        return fit
                + law.peak()
                        .map(peak -> "; throughput falls beyond about " + users(peak.value())
                                + range(peak, ScalingWords::whole) + ".")
                        .orElse(".");
    }

    private String projection(ScalabilityEstimate.Projection projection) {
        return "Projection, not measured: "
                + Figures.perSecond(projection.throughput().value())
                + range(projection.throughput(), Figures::perSecond) + " at " + load(projection.users())
                + " by the scalability law.";
    }

    private String load(double load) {
        return SweepWords.load(sweep.figures().kind(), load);
    }

    private static String users(double users) {
        return Figures.count(Math.round(users), "user");
    }

    private static String whole(double users) {
        return Figures.count(Math.round(users));
    }

    private static String range(Estimate estimate, DoubleFunction<String> words) {
        String low = words.apply(estimate.low());
        String high = words.apply(estimate.high());
        return low.equals(high) ? "" : " (" + low + " to " + high + ")";
    }
}
