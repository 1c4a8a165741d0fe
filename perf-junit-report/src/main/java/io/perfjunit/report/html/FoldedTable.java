package io.perfjunit.report.html;

/**
 * A table of which a reader sees first what asks for a look; the rest stands behind a fold. A sweep has as many limits as it has levels
 * times promises, and nobody should have to search among them.
 *
 * @param first the rows that stand open
 * @param more the others; may be empty
 * @param moreWords how many these are, in words
 */
record FoldedTable(TableView first, TableView more, String moreWords) {

    /** As many rows as stand below each other on a screen. */
    static final int MOST_OPEN = 10;

    boolean isEmpty() {
        return first.isEmpty();
    }
}
