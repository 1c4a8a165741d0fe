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
        try (InputStream resource = Stylesheet.class.getResourceAsStream("report.css")) {
            if (resource == null) {
                throw new IllegalStateException("report.css is missing beside " + Stylesheet.class.getName());
            }
            // Browsers hash the text after they have turned every line end into \n.
            String css = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
            return new Stylesheet(css, "sha256-" + sha256(css));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
