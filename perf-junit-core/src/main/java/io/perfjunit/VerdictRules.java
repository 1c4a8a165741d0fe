package io.perfjunit;

/**
 * How a run becomes the outcome of a test.
 *
 * @param confirm how often a load is run again whose verdict is a close call, 0 to 10
 * @param failInconclusive true when a test that could not tell fails, false when it is aborted
 * @param healthGates true when a limit that is broken on an unhealthy generator has to be confirmed and may end inconclusive;
 *     false when the state of the generator is told and changes no verdict
 */
record VerdictRules(int confirm, boolean failInconclusive, boolean healthGates) {

    private static final int MOST_CONFIRMATIONS = 10;
    private static final int CONFIRM = 1;

    VerdictRules {
        requireInRange(confirm);
    }

    private static long requireInRange(long times) {
        if (times < 0 || times > MOST_CONFIRMATIONS) {
            throw new IllegalArgumentException(
                    "must be from 0 to " + MOST_CONFIRMATIONS + ": so often may a close call be run again");
        }
        return times;
    }

    /** The rules of a load about which nobody says anything else. */
    static VerdictRules standard() {
        return new VerdictRules(CONFIRM, false, true);
    }

    /** The rules that somebody has set. */
    static VerdictRules read(GeneralKeys keys) {
        VerdictRules standard = standard();
        return new VerdictRules(
                keys.read(PerfKeys.CONFIRM, VerdictRules::confirm).orElse(standard.confirm),
                keys.read(PerfKeys.INCONCLUSIVE, text -> WordParser.oneOf(text, "abort", "fail"))
                        .map("fail"::equals)
                        .orElse(standard.failInconclusive),
                keys.read(PerfKeys.HEALTH, text -> WordParser.oneOf(text, "gate", "tell"))
                        .map("gate"::equals)
                        .orElse(standard.healthGates));
    }

    private static int confirm(String text) {
        return (int) requireInRange(UnitParser.wholeNumber(text));
    }
}
