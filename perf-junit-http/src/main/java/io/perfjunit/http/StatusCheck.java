package io.perfjunit.http;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The answer has one of some statuses, or of some classes of them. */
final class StatusCheck implements Check {

    private static final int LOWEST = 100;
    private static final int HIGHEST = 599;

    /** What holds where the caller says nothing: 2xx and 3xx. */
    static final StatusCheck SUCCESS = new StatusCheck(new int[0], new int[] {2, 3});

    /** Most checks are of one status, so these are made once. */
    private static final StatusCheck[] SINGLE = IntStream.rangeClosed(LOWEST, HIGHEST)
            .mapToObj(status -> new StatusCheck(new int[] {status}, new int[0]))
            .toArray(StatusCheck[]::new);

    private final int[] statuses;
    private final int[] classes;

    private StatusCheck(int[] statuses, int[] classes) {
        this.statuses = statuses;
        this.classes = classes;
    }

    /** @throws IllegalArgumentException if it is out of range */
    static StatusCheck of(int status) {
        return SINGLE[requireStatus("expectStatus", status) - LOWEST];
    }

    /** @throws IllegalArgumentException if there are none or one is out of range */
    static StatusCheck of(int[] statuses) {
        return new StatusCheck(requireStatuses("expectStatus", statuses), new int[0]);
    }

    /** @throws IllegalArgumentException if there are none or one is out of range */
    static StatusCheck ofClasses(int[] classes) {
        requireSome("expectStatusClass", classes.length, "class, such as 2 for 2xx");
        for (int each : classes) {
            if (each < LOWEST / 100 || each > HIGHEST / 100) {
                throw new IllegalArgumentException(
                        "expectStatusClass(" + each + "): a class is between 1 and 5, such as 2 for 2xx");
            }
        }
        return new StatusCheck(new int[0], classes.clone());
    }

    /**
     * Statuses that are successes beside {@link #SUCCESS}.
     *
     * @throws IllegalArgumentException if there are none, or one is out of range or a success anyway
     */
    static StatusCheck beside(int[] statuses) {
        for (int status : requireStatuses("accept", statuses)) {
            if (SUCCESS.allows(status)) {
                throw new IllegalArgumentException(
                        "accept(" + status
                                + "): 2xx and 3xx succeed anyway, and no check would look at such an answer; name it in expectStatus");
            }
        }
        return new StatusCheck(statuses.clone(), new int[0]);
    }

    private static int[] requireStatuses(String method, int[] statuses) {
        requireSome(method, statuses.length, "status");
        Arrays.stream(statuses).forEach(status -> requireStatus(method, status));
        return statuses.clone();
    }

    private static void requireSome(String method, int count, String noun) {
        if (count == 0) {
            throw new IllegalArgumentException(method + " needs at least one " + noun);
        }
    }

    private static int requireStatus(String method, int status) {
        if (status < LOWEST || status > HIGHEST) {
            throw new IllegalArgumentException(method + "(" + status + "): a status is between 100 and 599");
        }
        return status;
    }

    boolean allows(int status) {
        return contains(statuses, status) || contains(classes, status / 100);
    }

    private static boolean contains(int[] all, int one) {
        for (int each : all) {
            if (each == one) {
                return true;
            }
        }
        return false;
    }

    /** Allows what this or the other allows. */
    StatusCheck or(StatusCheck other) {
        return new StatusCheck(joined(statuses, other.statuses), joined(classes, other.classes));
    }

    private static int[] joined(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).toArray();
    }

    @Override
    public @Nullable Mismatch against(HttpAnswer answer) {
        return allows(answer.status()) ? null : Mismatch.of("status " + answer.status() + " instead of " + this);
    }

    /** What it allows, in words. */
    @Override
    public String toString() {
        return Stream.concat(
                        Arrays.stream(classes).mapToObj(each -> each + "xx"),
                        Arrays.stream(statuses).mapToObj(Integer::toString))
                .collect(Collectors.joining(" or "));
    }
}
