package io.perfjunit;

import io.perfjunit.FeedRecords.FeedMistake;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that a feed is read from.
 *
 * @param label how messages name it
 */
record FeedFile(String label, Content content) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    static FeedFile of(Path file) {
        String label = "feed " + file;
        return new FeedFile(label, () -> bytesOf(file, label));
    }

    static FeedFile onClassPath(String resource) {
        if (resource.isBlank()) {
            throw new IllegalArgumentException("a feed needs the name of a resource on the class path");
        }
        String label = "feed " + resource;
        return new FeedFile(label, () -> bytesOf(resource, label));
    }

    private static byte[] bytesOf(Path file, String label) throws IOException {
        if (!Files.exists(file)) {
            String where = file.isAbsolute() ? "" : " in " + Path.of("").toAbsolutePath();
            throw new FeedMistake(label + " does not exist" + where);
        }
        if (Files.isDirectory(file)) {
            throw new FeedMistake(label + " is a folder");
        }
        return Files.readAllBytes(file);
    }

    private static byte[] bytesOf(String resource, String label) throws IOException {
        // Asked of a class loader, a name never begins with a slash.
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        ClassLoader ofThread = Thread.currentThread().getContextClassLoader();
        URL found = (ofThread == null ? FeedFile.class.getClassLoader() : ofThread).getResource(name);
        if (found == null) {
            throw new FeedMistake(label + " is not on the class path; for a file elsewhere give its path, Path.of(\""
                    + resource + "\")");
        }
        // Else we would read the names of the files in it.
        if (found.getProtocol().equals("file") && Files.isDirectory(Path.of(toUri(found)))) {
            throw new FeedMistake(label + " is a folder");
        }
        try (InputStream in = found.openStream()) {
            return in.readAllBytes();
        }
    }

    private static URI toUri(URL url) throws IOException {
        try {
            return url.toURI();
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    byte[] bytes() throws IOException {
        return content.bytes();
    }

    /** The whole file as text without a byte order mark. */
    String text() throws IOException {
        CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(bytes());
        try {
            String text = strict.decode(bytes).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            // The decoder has stopped in front of what it cannot read.
            String before = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
            long line = before.codePoints().filter(c -> c == '\n').count() + 1;
            throw new FeedMistake(label + " is not in UTF-8: see line " + line, malformed);
        }
    }

    /** What the file holds. */
    @FunctionalInterface
    interface Content {

        byte[] bytes() throws IOException;
    }
}
