package io.perfjunit.report.words;

import io.perfjunit.report.json.CallDocument;
import io.perfjunit.report.json.ExchangeDocument;
import io.perfjunit.run.Figures;
import java.time.Duration;

/** A single call in words. */
public final class CallWords {

    private CallWords() {}

    /** Such as {@code user 3, iteration 41, due at 12.3 s, took 1.9 s}; with its service time where that is another. */
    public static String of(CallDocument call) {
        String service =
                tellsServiceTime(call) ? " (" + Figures.nanos(call.serviceNanos()) + " from its actual start)" : "";
        return "user " + call.user() + ", iteration " + Figures.count(call.iteration()) + ", due at " + at(call)
                + ", took " + Figures.nanos(call.responseNanos()) + service + exchange(call);
    }

    private static String exchange(CallDocument call) {
        ExchangeDocument exchange = call.exchange();
        if (exchange == null) {
            return "";
        }
        String longest = NetworkWords.longestPhase(call, exchange);
        return ", " + (exchange.status() == null ? "no answer" : "answered " + exchange.status()) + " ("
                + NetworkWords.way(exchange) + ")" + (longest.isEmpty() ? "" : ", most of it: " + longest);
    }

    /** When it was due, counted from the first start of the load. */
    public static String at(CallDocument call) {
        return Figures.offset(Duration.ofNanos(call.atNanos()));
    }

    /** True when it started later than it was due, by enough to be seen in three digits. */
    public static boolean tellsServiceTime(CallDocument call) {
        return !Figures.nanos(call.responseNanos()).equals(Figures.nanos(call.serviceNanos()));
    }
}
