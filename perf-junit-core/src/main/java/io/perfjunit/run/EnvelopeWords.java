package io.perfjunit.run;

import io.perfjunit.analysis.sweep.Envelope;
import io.perfjunit.analysis.sweep.Envelope.Level;
import io.perfjunit.analysis.sweep.LevelKind;
import io.perfjunit.analysis.sweep.LevelState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How a service bears each level of its load, in words. */
public final class EnvelopeWords {

    private final LevelKind kind;
    private final Envelope envelope;

    /** Words about {@code envelope}, whose loads count {@code kind}. */
    public EnvelopeWords(LevelKind kind, Envelope envelope) {
        this.kind = kind;
        this.envelope = envelope;
    }

    /** All levels in a sentence: {@code Envelope: stable from 1 user to 4 users; unstable at 8 users (12 % failed).} */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        List<Level> levels = envelope.levels();
        int first = 0;
        for (int i = 1; i <= levels.size(); i++) {
            if (i == levels.size() || levels.get(i).state() != levels.get(first).state()) {
                parts.add(part(levels.get(first), levels.get(i - 1)));
                first = i;
            }
        }
        return parts.stream().collect(Collectors.joining("; ", "Envelope: ", "."));
    }

    /** Levels of one state, with what began at the first of them. */
    private String part(Level first, Level last) {
        String from = SweepWords.load(kind, first.spread().load());
        String loads = first.equals(last)
                ? " at " + from
                : " from " + from + " to " + SweepWords.load(kind, last.spread().load());
        return word(first.state()) + loads + bracketed(because(first));
    }

    private static String bracketed(String words) {
        return words.isEmpty() ? "" : " (" + words + ")";
    }

    /** The state in a word. */
    public static String word(LevelState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** Why a level is not stable, or what would have to be known; empty for one that is. */
    public static String because(Level level) {
        if (level.state() == LevelState.UNKNOWN) {
            return level.spread().perSecond().isEmpty() ? "throughput is not known" : "p95 is not known";
        }
        List<String> causes =
                level.causes().stream().map(cause -> because(level, cause)).toList();
        return String.join(", ", causes);
    }

    private static String because(Level level, Envelope.Cause cause) {
        return switch (cause) {
            case RISING -> "response times kept growing";
            case LESS_THROUGHPUT -> Figures.share(level.lost()) + " less throughput than at a lower level";
            case FAILURES -> Figures.share(level.spread().failedShare().orElse(0)) + " failed";
            case SATURATED -> "no more throughput, longer response times";
        };
    }
}
