package io.perfjunit.stats;

/**
 * The change of a share, such as that of failed calls, and whether it is more than noise.
 *
 * @param difference after − before, −1 to 1
 * @param low lower end of its interval
 * @param high upper end
 * @param answer what it says
 */
public record ShareChange(double difference, double low, double high, Answer answer) {

    /** Half a percentage point and less does not matter. */
    public static final double LEAST = 0.005;

    /** Where so much could hide, a change that is not seen says nothing: two percentage points. */
    private static final double COARSEST = 0.02;

    /**
     * The hybrid score interval of R. G. Newcombe (Statistics in Medicine 17, 1998, method 10): Wilson's intervals of both shares,
     * combined. Calls that stick together count for fewer than they are, see {@link EffectiveSample}.
     *
     * @param before share and effective number of trials of one side
     * @param after those of the other
     * @param confidence two-sided level of the interval
     */
    public static ShareChange between(Trials before, Trials after, double confidence) {
        ShareInterval one = before.wilson(confidence);
        ShareInterval other = after.wilson(confidence);
        double difference = after.share - before.share;
        double low = difference - Math.hypot(after.share - other.low(), one.high() - before.share);
        double high = difference + Math.hypot(other.high() - after.share, before.share - one.low());
        return new ShareChange(difference, low, high, answer(difference, low, high));
    }

    private static Answer answer(double difference, double low, double high) {
        if ((low > 0 || high < 0) && Math.abs(difference) > LEAST) {
            return Answer.REAL;
        }
        return (high - low) / 2 <= COARSEST ? Answer.NOISE : Answer.CANNOT_TELL;
    }

    /**
     * A share of a number of trials.
     *
     * @param share 0 to 1
     * @param number how many independent trials it rests on
     */
    public record Trials(double share, double number) {

        public Trials {
            if (!(share >= 0 && share <= 1 && number >= 0)) {
                throw new IllegalArgumentException("a share lies from 0 to 1, was " + share + " of " + number);
            }
        }

        private ShareInterval wilson(double confidence) {
            return ShareInterval.wilson(share * number, number, confidence);
        }
    }
}
