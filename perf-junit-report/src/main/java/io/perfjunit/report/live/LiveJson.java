package io.perfjunit.report.live;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Writes JSON that is short and that no text in it can end: whatever opens a tag or a comment is escaped. Confined to one page. */
final class LiveJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build().setCharacterEscapes(new WithoutMarkup());
    private static final int DIGITS = 4;

    private final StringWriter text = new StringWriter(1 << 14);
    private final JsonGenerator out;

    LiveJson() throws IOException {
        this.out = FACTORY.createGenerator(text);
    }

    /** What is written within is one document. */
    static String document(Part part) {
        try {
            LiveJson json = new LiveJson();
            json.object(part);
            json.out.close();
            return json.text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail to be written to", e);
        }
    }

    void object(Part part) throws IOException {
        out.writeStartObject();
        part.write(this);
        out.writeEndObject();
    }

    void object(String name, Part part) throws IOException {
        out.writeFieldName(name);
        object(part);
    }

    <T> void list(String name, Iterable<T> values, Element<T> element) throws IOException {
        out.writeFieldName(name);
        list(values, element);
    }

    <T> void list(Iterable<T> values, Element<T> element) throws IOException {
        out.writeStartArray();
        for (T value : values) {
            element.write(this, value);
        }
        out.writeEndArray();
    }

    void field(String name, String value) throws IOException {
        out.writeStringField(name, value);
    }

    void field(String name, double value) throws IOException {
        out.writeFieldName(name);
        number(value);
    }

    void text(String value) throws IOException {
        out.writeString(value);
    }

    /** A number to four digits; null for none and for what is infinite. */
    void number(double value) throws IOException {
        out.writeRawValue(Double.isFinite(value) ? digits(value) : "null");
    }

    /** A moment in seconds, to a tenth of a millisecond. */
    void seconds(double nanos) throws IOException {
        out.writeRawValue(Double.isFinite(nanos) ? decimal(Math.round(nanos / 1e5), 4) : "null");
    }

    /** Four significant digits, and whole numbers wholly. */
    static String digits(double value) {
        if (value == Math.rint(value) || Math.abs(value) >= Math.pow(10, DIGITS - 1)) {
            return Long.toString(Math.round(value));
        }
        int decimals = Math.min(12, DIGITS - 1 - (int) Math.floor(Math.log10(Math.abs(value))));
        return decimal(Math.round(value * Math.pow(10, decimals)), decimals);
    }

    private static String decimal(long scaled, int decimals) {
        String digits = Long.toString(Math.abs(scaled));
        String padded = digits.length() > decimals ? digits : "0".repeat(decimals + 1 - digits.length()) + digits;
        int end = padded.length();
        int point = end - decimals;
        while (end > point && padded.charAt(end - 1) == '0') {
            end--;
        }
        String whole = (scaled < 0 ? "-" : "") + padded.substring(0, point);
        return end == point ? whole : whole + "." + padded.substring(point, end);
    }

    /** Writes a part of a document. */
    @FunctionalInterface
    interface Part {
        void write(LiveJson json) throws IOException;
    }

    /** Writes one of many. */
    @FunctionalInterface
    interface Element<T> {
        void write(LiveJson json, T value) throws IOException;
    }

    /** Escapes what means something to a browser between script tags. */
    private static final class WithoutMarkup extends CharacterEscapes {

        private static final long serialVersionUID = 1;
        private static final String SUSPECTS = "<>&'";

        private final int[] escapes = standardAsciiEscapesForJSON();

        WithoutMarkup() {
            SUSPECTS.chars().forEach(c -> escapes[c] = ESCAPE_STANDARD);
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int c) {
            return null;
        }
    }
}
