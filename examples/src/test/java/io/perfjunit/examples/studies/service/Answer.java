package io.perfjunit.examples.studies.service;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What goes back to the client.
 *
 * @param body JSON
 */
public record Answer(int status, byte[] body) {

    /** Success with a small body. */
    public static Answer ok() {
        return json(200, "{\"ok\":true}");
    }

    /** Success. */
    public static Answer ok(String json) {
        return json(200, json);
    }

    /** Success with a body of exactly so many bytes. */
    public static Answer ofSize(int bytes) {
        byte[] body = new byte[bytes];
        Arrays.fill(body, (byte) 'x');
        body[0] = '"';
        body[bytes - 1] = '"';
        return new Answer(200, body);
    }

    /** A failure of the one shape that all have. */
    public static Answer error(int status, String reason) {
        return json(status, "{\"error\":\"" + reason + "\"}");
    }

    /** Anything. */
    public static Answer json(int status, String json) {
        return new Answer(status, json.getBytes(StandardCharsets.UTF_8));
    }
}
