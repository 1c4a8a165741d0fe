package io.perfjunit.plan;

/** How iterations come to start: after one another ({@link ClosedModel}), or by the clock ({@link OpenModel}). */
public sealed interface LoadModel permits ClosedModel, OpenModel {

    /** The largest number of iterations that may run at the same moment. */
    int concurrency();
}
