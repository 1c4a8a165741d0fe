package io.perfjunit.http;

import java.nio.charset.StandardCharsets;

/** Writes a value so that it is one segment of a path or one value of a query, whatever it holds (RFC 3986, 2.3). */
final class PercentEncoding {

    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private PercentEncoding() {}

    static void append(StringBuilder url, String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isUnreserved(value.charAt(i))) {
                appendBytes(url, value);
                return;
            }
        }
        url.append(value);
    }

    private static void appendBytes(StringBuilder url, String value) {
        for (byte octet : value.getBytes(StandardCharsets.UTF_8)) {
            if (isUnreserved((char) (octet & 0xFF))) {
                url.append((char) octet);
            } else {
                url.append('%').append(HEX[(octet >> 4) & 0xF]).append(HEX[octet & 0xF]);
            }
        }
    }

    private static boolean isUnreserved(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
