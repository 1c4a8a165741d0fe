package io.perfjunit.report;

import io.perfjunit.report.json.TestDocument;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Names of files made of text from outside: a slug for people and a hash that tells apart what the slug does not. No name made here
 * has a separator, a dot in front, more than a hundred characters, or upper-case letters that some file systems ignore.
 */
final class FileName {

    private static final int SLUG = 60;
    private static final int HASH = 12;

    private FileName() {}

    /** The page of a test; further runs of it in the same build have their number in the name. */
    static String ofPage(TestDocument test, int attempt) {
        return ofExports(test, attempt) + ".html";
    }

    /** What the names of all files of a test begin with. */
    static String ofExports(TestDocument test, int attempt) {
        String number = attempt == 1 ? "" : "-" + attempt;
        return of(test.title(), test.key()) + number;
    }

    /** The fragment of a run. */
    static String ofFragment(String id) {
        return of(id, id) + ".json";
    }

    /** A note on a load that was begun. */
    static String ofNote(String identity) {
        return "begun-" + hash(identity);
    }

    private static String of(String text, String identity) {
        String slug =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shortened = slug.substring(0, Math.min(SLUG, slug.length())).replaceAll("-$", "");
        return (shortened.isEmpty() ? "test" : shortened) + "-" + hash(identity);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
