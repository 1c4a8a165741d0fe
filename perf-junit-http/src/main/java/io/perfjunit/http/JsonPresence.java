package io.perfjunit.http;

/** Looks once which libraries for JSON there are. */
final class JsonPresence {

    static final boolean JACKSON = isPresent("com.fasterxml.jackson.databind.ObjectMapper");

    private JsonPresence() {}

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, JsonPresence.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }
}
