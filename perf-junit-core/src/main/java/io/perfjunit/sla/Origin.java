package io.perfjunit.sla;

/**
 * Where a limit comes from.
 *
 * @param place in words, such as {@code @Sla on ShopLoadTest#shop} or {@code -Dperf.test.ShopLoadTest#shop.p95}
 * @param isDefault true when nobody wrote it and the default applies
 */
public record Origin(String place, boolean isDefault) {

    /** A limit that somebody wrote. */
    public static Origin of(String place) {
        return new Origin(place, false);
    }

    /** A limit that applies because nobody wrote one. */
    public static Origin byDefault() {
        return new Origin("default", true);
    }
}
