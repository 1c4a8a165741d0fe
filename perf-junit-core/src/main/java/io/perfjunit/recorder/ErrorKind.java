package io.perfjunit.recorder;

import io.perfjunit.result.Outcome;
import io.perfjunit.result.Redaction;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What failures have in common that are told as one.
 *
 * @param step where they arose
 * @param outcome how they are counted
 * @param type class name
 * @param message first line of the message without numbers and ids, shortened
 * @param frame first frame of user code
 */
record ErrorKind(String step, Outcome outcome, String type, String message, String frame) {

    /** Everything beyond the kinds that are kept apart. */
    static final ErrorKind OTHERS = new ErrorKind("", Outcome.ERROR, "(other kinds)", "", "");

    private static final int LONGEST_MESSAGE = 300;
    private static final int LONGEST_LOOK = 4_000;
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
    private static final Pattern HEX_ID = Pattern.compile("\\b0x[0-9a-fA-F]+\\b|(?<=@)[0-9a-fA-F]{4,}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_\\d])\\d[\\d.,]*");
    private static final List<String> MACHINERY = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.junit.",
            "org.opentest4j.",
            "org.assertj.",
            "org.hamcrest.",
            "kotlin.",
            "okhttp3.",
            "okio.",
            "io.perfjunit.engine.",
            "io.perfjunit.recorder.",
            "io.perfjunit.http.");

    static ErrorKind of(String step, Outcome outcome, Throwable failure) {
        ForeignThrowable foreign = new ForeignThrowable(failure);
        String message = foreign.message();
        return new ErrorKind(
                step,
                outcome,
                failure.getClass().getName(),
                failure instanceof NamedFailure ? shorten(message) : normalise(message),
                frameOf(foreign.stack()));
    }

    /** What the other side gave as its reason, without numbers and ids; empty for none. */
    static String reason(Throwable failure) {
        return normalise(new ForeignThrowable(failure).reason());
    }

    static String normalise(String message) {
        String withoutIds = UUID.matcher(shorten(message)).replaceAll("#");
        return NUMBER.matcher(HEX_ID.matcher(withoutIds).replaceAll("#")).replaceAll("#");
    }

    /** The first line without secrets; a message may be of any length, so that only its beginning is looked at. */
    private static String shorten(String message) {
        String beginning = message.substring(0, Math.min(LONGEST_LOOK, message.length()));
        String line = Redaction.of(beginning.strip().lines().findFirst().orElse(""));
        if (line.length() <= LONGEST_MESSAGE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(LONGEST_MESSAGE - 1)) ? LONGEST_MESSAGE - 1 : LONGEST_MESSAGE;
        return line.substring(0, end) + "…";
    }

    private static String frameOf(StackTraceElement[] stack) {
        for (StackTraceElement frame : stack) {
            if (MACHINERY.stream().noneMatch(frame.getClassName()::startsWith)) {
                return frame.toString();
            }
        }
        return stack.length == 0 ? "" : stack[0].toString();
    }
}
