package io.perfjunit.run;

/**
 * One effective setting of a test and where it was set.
 *
 * @param name attribute as the user writes it, such as {@code users} or {@code @Sla p95}
 * @param value as text in the user's units
 * @param origin such as {@code @LoadTest}, {@code default}, {@code -Dperf.users}
 */
public record Setting(String name, String value, String origin) {}
