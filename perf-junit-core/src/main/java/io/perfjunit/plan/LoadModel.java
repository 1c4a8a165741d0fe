package io.perfjunit.plan;

/** How iterations come to start: after one another ({@link ClosedModel}). */
public sealed interface LoadModel permits ClosedModel {

    /** The largest number of iterations that may run at the same moment. */
    int concurrency();

    /** When the load is over. */
    Extent extent();
}
