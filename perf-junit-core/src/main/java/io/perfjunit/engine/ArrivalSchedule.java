package io.perfjunit.engine;

import io.perfjunit.plan.Arrivals;
import java.util.SplittableRandom;

/** The arrivals of one stage, each of which one user claims. Shared by all users; guarded by itself. */
final class ArrivalSchedule {

    private final ArrivalCurve leadIn;
    private final ArrivalCurve window;
    private final Quota quota;
    private final Spacing spacing;
    private boolean inWindow;
    private double place;

    /**
     * Arrivals before the measured window, and those in it: the window begins anew, so that the number of its constant arrivals is
     * exact.
     */
    ArrivalSchedule(ArrivalCurve leadIn, ArrivalCurve window, Quota quota, Arrivals arrivals, long seed) {
        this.leadIn = leadIn;
        this.window = window;
        this.quota = quota;
        this.spacing = arrivals == Arrivals.CONSTANT ? Spacing.constant() : Spacing.poisson(seed);
        this.place = spacing.first();
    }

    /** When the next arrival is due that nobody has claimed yet; {@link Pace#NONE} when there are no more. */
    synchronized long claim() {
        if (!inWindow && place >= leadIn.total()) {
            inWindow = true;
            place = spacing.first();
        }
        ArrivalCurve current = inWindow ? window : leadIn;
        if (place >= current.total() || (inWindow && !quota.claim())) {
            return Pace.NONE;
        }
        long due = current.timeOf(place);
        place += spacing.next();
        return due;
    }

    /** The distance of one arrival from the one before, at a rate of one. */
    private interface Spacing {

        double first();

        double next();

        static Spacing constant() {
            return new Spacing() {
                @Override
                public double first() {
                    return 0;
                }

                @Override
                public double next() {
                    return 1;
                }
            };
        }

        /** Exponential distances, as between independent arrivals. */
        static Spacing poisson(long seed) {
            SplittableRandom random = new SplittableRandom(seed);
            return new Spacing() {
                @Override
                public double first() {
                    return next();
                }

                @Override
                public double next() {
                    return -Math.log(1 - random.nextDouble());
                }
            };
        }
    }
}
