package io.perfjunit.report.figures;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A cell of a table. An empty one, and {@code N/A}, is a figure that nobody knows; whatever else is no number is an error.
 *
 * @param row where it stands
 * @param column the name of its column
 * @param value what it says
 */
record CsvCell(CsvRow row, String column, String value) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,30})?([eE][+-]?\\d{1,2})?");

    /** A century: longer is a mistake in the unit, and would not fit into a {@link Duration} of nanoseconds. */
    private static final double MOST_MILLIS = 3.2e12;

    /** The longest whole number that a double tells from its neighbours. */
    private static final double MOST_COUNT = 9e15;

    boolean isUnknown() {
        return value.isEmpty() || value.equals("N/A");
    }

    /** Text that has to be there. */
    String text() throws UnreadableFiguresException {
        if (value.isEmpty()) {
            throw wrong("must not be empty");
        }
        return value;
    }

    /** A number that is not negative. */
    OptionalDouble amount() throws UnreadableFiguresException {
        if (isUnknown()) {
            return OptionalDouble.empty();
        }
        if (!NUMBER.matcher(value).matches()) {
            throw wrong("is no number; numbers are written 1234.5, without units and without marks between thousands");
        }
        double number = Double.parseDouble(value);
        if (number < 0) {
            throw wrong("is negative");
        }
        return OptionalDouble.of(number);
    }

    /** A number of users or requests per second, which has to be there. */
    double load() throws UnreadableFiguresException {
        double load = amount().orElseThrow(() -> wrong("must not be empty"));
        if (load == 0) {
            throw wrong("must be more than 0");
        }
        return load;
    }

    OptionalLong count() throws UnreadableFiguresException {
        OptionalDouble number = amount();
        if (number.isEmpty()) {
            return OptionalLong.empty();
        }
        if (number.getAsDouble() != Math.rint(number.getAsDouble()) || number.getAsDouble() > MOST_COUNT) {
            throw wrong("is no whole number of calls");
        }
        return OptionalLong.of((long) number.getAsDouble());
    }

    OptionalDouble share() throws UnreadableFiguresException {
        OptionalDouble number = amount();
        if (number.orElse(0) > 1) {
            throw wrong("is a share from 0 to 1; 2.5 % is written 0.025");
        }
        return number;
    }

    Optional<Duration> millis() throws UnreadableFiguresException {
        OptionalDouble number = amount();
        if (number.orElse(0) > MOST_MILLIS) {
            throw wrong("is more milliseconds than a century has");
        }
        return number.isEmpty()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.round(number.getAsDouble() * 1e6)));
    }

    UnreadableFiguresException wrong(String rule) {
        return row.wrong("column " + column + ": " + UnreadableFiguresException.quoted(value) + " " + rule);
    }
}
