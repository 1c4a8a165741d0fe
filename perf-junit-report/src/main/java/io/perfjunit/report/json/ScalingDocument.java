package io.perfjunit.report.json;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the throughput of a sweep follows its load. A statement whose conditions do not hold is left out.
 *
 * @param peak the level with the highest throughput
 * @param gains what more load brought from each level to the next
 * @param breakingPoint between which levels more load brings no more throughput
 * @param bound at how many users the service is saturated
 * @param law the Universal Scalability Law that fits
 */
public record ScalingDocument(
        @Nullable Peak peak,
        List<Gain> gains,
        @Nullable Breaking breakingPoint,
        @Nullable Bound bound,
        @Nullable Law law) {

    public ScalingDocument {
        gains = RunDocument.orEmpty(gains);
    }

    /**
     * An estimated value with its range.
     *
     * @param value the best guess
     * @param low lower end
     * @param high upper end; left out when it is infinite
     */
    public record Range(double value, double low, @Nullable Double high) {}

    /**
     * The level with the highest throughput.
     *
     * @param load users or offered rate
     * @param perSecond throughput there
     * @param lost share of it that is gone at the highest level
     */
    public record Peak(double load, double perSecond, double lost) {}

    /**
     * What more load brought.
     *
     * @param from load of the lower level
     * @param to load of the upper level
     * @param perUnit throughput gained per user, or per offered arrival
     * @param perDoubling share by which throughput grows when the load is doubled, at this pace
     */
    public record Gain(double from, double to, double perUnit, double perDoubling) {}

    /**
     * The breaking point.
     *
     * @param above the highest level before it
     * @param upTo the level at which it is seen
     * @param gain share by which throughput grows between them per doubling of the load
     * @param slowdown factor by which response times grow between them
     * @param confirmed true when the next level shows it too
     */
    public record Breaking(double above, double upTo, double gain, double slowdown, boolean confirmed) {}

    /**
     * Where the asymptotes of throughput cross.
     *
     * @param users the bound
     * @param perSecond the highest throughput
     * @param roundNanos how long a user needs for a round when nobody waits
     */
    public record Bound(Range users, double perSecond, long roundNanos) {

        public Bound {
            Required.field("bound.users", users);
        }
    }

    /**
     * The Universal Scalability Law.
     *
     * @param lambda throughput of a single user
     * @param sigma contention
     * @param kappa coherency
     * @param misfit root mean square of the residuals as a share of the highest throughput
     * @param fits true when that is less than 10 %
     * @param peakUsers at how many users throughput is highest
     * @param projectedUsers users of the projection beyond the levels
     * @param projectedPerSecond throughput that it says
     */
    public record Law(
            double lambda,
            Range sigma,
            Range kappa,
            double misfit,
            boolean fits,
            @Nullable Range peakUsers,
            @Nullable Double projectedUsers,
            @Nullable Range projectedPerSecond) {

        public Law {
            Required.field("law.sigma", sigma);
            Required.field("law.kappa", kappa);
        }
    }
}
