package io.perfjunit.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet that every page carries, and the hash by which its content security policy allows it and nothing else.
 *
 * @param css the text between the style tags
 * @param hash such as {@code sha256-…}
 */
record Stylesheet(String css, String hash) {

    private static final Stylesheet ONLY = read();

    static Stylesheet get() {
        return ONLY;
    }

    private static Stylesheet read() {
        String css = resource("report.css");
        return new Stylesheet(css, hash(css));
    }

    /** A text that pages carry, from beside this class. */
    static String resource(String name) {
        try (InputStream resource = Stylesheet.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing beside " + Stylesheet.class.getName());
            }
            // Browsers hash the text after they have turned every line end into \n.
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By which a content security policy names a text. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
