package io.perfjunit.report.figures;

import io.perfjunit.sla.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Limits as somebody writes them: {@code p95<=500ms}, {@code GET /users: mean<=500ms,1s,2s}, {@code throughput>=50/s}. */
public final class TargetSyntax {

    private static final Pattern WHOLE = Pattern.compile("(?:(.+): *)?([A-Za-z0-9.]+) *(<=|>=) *(.+)", Pattern.DOTALL);
    private static final Pattern QUANTITY = Pattern.compile("(\\d{1,12}(?:\\.\\d{1,9})?) *(ns|us|µs|ms|s|m|%|/s|)");
    private static final Map<String, Double> NANOS =
            Map.of("ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9, "m", 60e9);

    private TargetSyntax() {}

    /**
     * Reads a limit.
     *
     * @throws IllegalArgumentException if it is none; the message says what it is to look like
     */
    public static FigureTarget parse(String text) {
        Matcher matcher = WHOLE.matcher(text.strip());
        if (!matcher.matches()) {
            throw wrong(text, "a limit looks like p95<=500ms or GET /users: mean<=500ms");
        }
        String name = matcher.group(2);
        MeasuredFigure figure = MeasuredFigure.named(name)
                .orElseThrow(() -> wrong(
                        text,
                        "there is no figure " + name + Nearest.hint(name, MeasuredFigure.names()) + ". Known: "
                                + String.join(", ", MeasuredFigure.names()) + " and any other percentile"));
        if (figure.isFloor() != matcher.group(3).equals(">=")) {
            throw wrong(text, figure.name() + (figure.isFloor() ? " has floors: >=" : " has ceilings: <="));
        }
        String step = matcher.group(1) == null ? "" : matcher.group(1).strip();
        try {
            return new FigureTarget(step, figure, limits(text, figure.unit(), matcher.group(4)));
        } catch (IllegalArgumentException e) {
            throw e.getMessage() != null && e.getMessage().startsWith("limit ") ? e : wrong(text, e.getMessage());
        }
    }

    private static List<Double> limits(String text, Unit unit, String values) {
        List<Double> limits = new ArrayList<>();
        for (String value : values.split(",", -1)) {
            limits.add(limit(text, unit, value.strip()));
        }
        return limits;
    }

    private static double limit(String text, Unit unit, String value) {
        Matcher quantity = QUANTITY.matcher(value);
        String rule =
                switch (unit) {
                    case SHARE -> "a share in per cent, such as 1%";
                    case PER_SECOND -> "a number per second, such as 50/s";
                    default -> "a time with its unit, such as 500ms or 1.5s";
                };
        if (!quantity.matches() || !fits(unit, quantity.group(2))) {
            throw wrong(text, UnreadableFiguresException.quoted(value) + " is not " + rule);
        }
        double number = Double.parseDouble(quantity.group(1));
        double limit =
                switch (unit) {
                    case SHARE -> number / 100;
                    case PER_SECOND -> number;
                    default -> number * NANOS.getOrDefault(quantity.group(2), 1.0);
                };
        if (unit == Unit.SHARE ? limit > 1 : limit == 0) {
            throw wrong(text, UnreadableFiguresException.quoted(value) + " is out of range");
        }
        return limit;
    }

    private static boolean fits(Unit unit, String written) {
        return switch (unit) {
            case SHARE -> written.equals("%");
            case PER_SECOND -> written.equals("/s");
            default -> NANOS.containsKey(written);
        };
    }

    private static IllegalArgumentException wrong(String text, @Nullable String rule) {
        return new IllegalArgumentException("limit " + UnreadableFiguresException.quoted(text) + ": " + rule);
    }
}
