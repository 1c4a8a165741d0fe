package io.perfjunit.recorder;

import io.perfjunit.result.Outcome;
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
    private static final Pattern UUID = Pattern.compile("\\b[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b");
    private static final Pattern HEX_ID = Pattern.compile("(?<=@|0x)[0-9a-fA-F]{4,}\\b");
    private static final Pattern NUMBER = Pattern.compile("(?<![A-Za-z_])\\d[\\d.,]*");
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
        String message = failure instanceof NamedFailure named ? named.kind() : normalise(messageOf(failure));
        return new ErrorKind(step, outcome, failure.getClass().getName(), message, frameOf(failure));
    }

    /** The message, or what went wrong in asking for it: exceptions of users may do anything. */
    private static String messageOf(Throwable failure) {
        try {
            String message = failure.getMessage();
            return message == null ? "" : message;
        } catch (RuntimeException | StackOverflowError broken) {
            return "(getMessage() threw " + broken.getClass().getName() + ")";
        }
    }

    static String normalise(String message) {
        String line = message.strip().lines().findFirst().orElse("");
        String shortened = line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
        String withoutIds = UUID.matcher(shortened).replaceAll("#");
        return NUMBER.matcher(HEX_ID.matcher(withoutIds).replaceAll("#")).replaceAll("#");
    }

    private static String frameOf(Throwable failure) {
        StackTraceElement[] stack = failure.getStackTrace();
        for (StackTraceElement frame : stack) {
            if (MACHINERY.stream().noneMatch(frame.getClassName()::startsWith)) {
                return frame.toString();
            }
        }
        return stack.length == 0 ? "" : stack[0].toString();
    }
}
