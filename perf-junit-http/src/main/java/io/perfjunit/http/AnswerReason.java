package io.perfjunit.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a service says that it has failed: the message in the body of its answer. JSON has it under one of a few names that most services
 * use (RFC 9457 has {@code detail} and {@code title}), a page in its title; a short text is the message itself.
 */
final class AnswerReason {

    private static final int LONGEST = 120;

    /** So much of a body is looked at. */
    private static final int LOOKED_AT = 4_000;

    /** In the order in which they say the most. */
    private static final List<Pattern> NAMES = List.of(
            named("detail"),
            named("message"),
            named("error_description"),
            named("error"),
            named("reason"),
            named("title"),
            Pattern.compile("<title>([^<]+)</title>", Pattern.CASE_INSENSITIVE));

    private static final Pattern ESCAPED = Pattern.compile("\\\\([nrt\"/\\\\])");

    private AnswerReason() {}

    private static Pattern named(String field) {
        return Pattern.compile(
                "\"" + field + "\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+){0,40}+)", Pattern.CASE_INSENSITIVE);
    }

    /** In one line, masked and short; empty where the body says nothing or nothing to read. */
    static String of(HttpAnswer answer) {
        String type = answer.header("Content-Type").orElse("text/plain").toLowerCase(Locale.ROOT);
        if (answer.bytes().length == 0 || !BodyExcerpt.isText(type)) {
            return "";
        }
        String body = answer.body();
        // Masks before it reads: a secret is known by the name before it.
        String start = Secrets.mask(body.substring(0, Math.min(body.length(), LOOKED_AT)));
        for (Pattern name : NAMES) {
            Matcher found = name.matcher(start);
            if (found.find() && !found.group(1).isBlank()) {
                return shortened(ESCAPED.matcher(found.group(1)).replaceAll(AnswerReason::unescaped));
            }
        }
        boolean isSentence = type.startsWith("text/plain") && body.length() <= LONGEST;
        return isSentence ? shortened(start) : "";
    }

    private static String unescaped(MatchResult escape) {
        String of = escape.group(1);
        return "nrt".contains(of) ? " " : Matcher.quoteReplacement(of);
    }

    private static String shortened(String text) {
        String line = BodyExcerpt.oneLine(text);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
