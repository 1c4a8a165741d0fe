package io.perfjunit.report.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for programs: with a point, without exponent, in every locale the same. */
final class PlainNumber {

    private PlainNumber() {}

    /** With three decimals at most. */
    static String of(double value) {
        return plain(BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP));
    }

    /** With so many digits that count, so that what compares texts sees no difference in noise. */
    static String rounded(double value, int digits) {
        return plain(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_UP)));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
