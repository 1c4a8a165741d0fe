package io.perfjunit.http;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kotlin.jvm.functions.Function0;
import okhttp3.Call;
import okhttp3.OkHttpClient;

/**
 * Where OkHttp is on the class path. Its artifact has changed its name with version 5, from {@code okhttp} to {@code okhttp-jvm}, so that
 * build tools take two versions for two libraries and keep both; which of them is in use is then a matter of their order.
 *
 * @param files the files that hold it; the first is the one in use
 * @param version of the one in use
 * @param current whether it is new enough for {@link HttpSteps#instrument}
 */
record OkHttpCopies(List<String> files, String version, boolean current) {

    private static final String CLIENT = "okhttp3/OkHttpClient.class";

    /** Looked up once: a class path does not change. */
    private static final class Found {
        static final OkHttpCopies COPIES =
                new OkHttpCopies(filesOf(OkHttpClient.class.getClassLoader()), versionInUse(), hasTags());
    }

    static OkHttpCopies found() {
        return Found.COPIES;
    }

    static List<String> filesOf(ClassLoader loader) {
        try {
            return Collections.list(loader.getResources(CLIENT)).stream()
                    .distinct()
                    .map(OkHttpCopies::fileName)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The name of a jar or directory, without the path, which is nobody's business in a report. */
    private static String fileName(URL entry) {
        String place = entry.toString();
        place = place.substring(0, place.length() - CLIENT.length()).replaceAll("[!/]+$", "");
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** Read at run time: as a constant it would be the version that we were compiled with. */
    private static String versionInUse() {
        try {
            return String.valueOf(
                    Class.forName("okhttp3.OkHttp").getField("VERSION").get(null));
        } catch (ReflectiveOperationException unknown) {
            return "(unknown version)";
        }
    }

    private static boolean hasTags() {
        try {
            return Call.class.getMethod("tag", Class.class, Function0.class) != null;
        } catch (NoSuchMethodException old) {
            return false;
        }
    }

    /** Tells that there are several; empty when there is one. */
    Optional<String> notice() {
        return files.size() < 2
                ? Optional.empty()
                : Optional.of("OkHttp is on the class path " + files.size() + " times, in "
                        + files.stream().sorted().collect(Collectors.joining(" and ")) + ", and " + version + " from "
                        + files.get(0)
                        + " is in use; exclude com.squareup.okhttp3:okhttp where another library brings it");
    }

    /** @throws IllegalStateException if the version in use is too old for clients of the user's own */
    void requireCurrent() {
        if (!current) {
            throw new IllegalStateException("HttpSteps needs the OkHttp that perf-junit-http brings, but " + version
                    + " is in use; " + notice().orElse("found in " + files));
        }
    }
}
