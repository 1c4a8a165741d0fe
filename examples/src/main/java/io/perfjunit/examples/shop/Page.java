package io.perfjunit.examples.shop;

/**
 * Which part of a long list is wanted.
 *
 * <p>A limit above {@value #LARGEST_LIMIT} is lowered to it without complaint: a list must stay affordable however many
 * orders a load has placed.
 *
 * @param limit how many rows at most, at least 1
 * @param offset how many rows to skip, newest first
 */
public record Page(int limit, int offset) {
    /** The limit of a request that names none. */
    public static final int USUAL_LIMIT = 20;

    /** No page is longer than this. */
    public static final int LARGEST_LIMIT = 100;

    public Page {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset must not be negative, was " + offset);
        }
        limit = Math.min(limit, LARGEST_LIMIT);
    }

    /**
     * The page of a request that names none.
     *
     * @return the first {@value #USUAL_LIMIT} rows
     */
    public static Page first() {
        return new Page(USUAL_LIMIT, 0);
    }
}
