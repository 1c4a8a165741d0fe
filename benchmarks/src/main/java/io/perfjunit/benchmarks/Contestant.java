package io.perfjunit.benchmarks;

/** A way of running empty iterations on many threads. */
interface Contestant {

    /** What it is called in the table. */
    String name();

    /** Runs for so long and returns the number of iterations. */
    long run(int threads, long nanos) throws InterruptedException;
}
