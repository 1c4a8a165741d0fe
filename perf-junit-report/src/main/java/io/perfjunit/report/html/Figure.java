package io.perfjunit.report.html;

/**
 * A key figure.
 *
 * @param name what it is
 * @param value in large letters
 * @param note what it is of
 * @param css {@code bad} where it is bad news; else empty
 */
record Figure(String name, String value, String note, String css) {}
