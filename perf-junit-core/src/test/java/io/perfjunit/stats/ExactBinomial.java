package io.perfjunit.stats;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/** Binomial probabilities as plain sums of their definition in decimal arithmetic, with nothing of what they check. */
final class ExactBinomial {

    private static final MathContext DIGITS = new MathContext(60);

    private ExactBinomial() {}

    /** P(B ≤ k) of n trials with success probability p. */
    static double atMost(long k, int n, double p) {
        BigDecimal hit = new BigDecimal(p);
        BigDecimal miss = BigDecimal.ONE.subtract(hit);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger choices = BigInteger.ONE;
        for (int i = 0; i <= Math.min(k, n); i++) {
            sum = sum.add(new BigDecimal(choices)
                    .multiply(hit.pow(i, DIGITS), DIGITS)
                    .multiply(miss.pow(n - i, DIGITS), DIGITS));
            choices = choices.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return sum.doubleValue();
    }

    /** P(B = k) of n trials with success probability p. */
    static double exactly(int k, int n, double p) {
        return atMost(k, n, p) - atMost(k - 1L, n, p);
    }
}
