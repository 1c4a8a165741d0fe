package io.perfjunit.plan;

/** How the arrivals of an open model are spread over time. */
public enum Arrivals {
    /** At equal distances: the number of starts is exact. */
    CONSTANT,
    /** Independent of each other, as from a large public; drawn from the seed of the load, and so the same in every run. */
    POISSON
}
