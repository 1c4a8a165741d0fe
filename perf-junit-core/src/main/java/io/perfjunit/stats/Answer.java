package io.perfjunit.stats;

/** Whether a difference between measurements says something about what was measured. */
public enum Answer {
    /** More than these measurements differ by themselves, and more than is too little to matter. */
    REAL,
    /** No more than they differ by themselves, though a difference that matters would have shown. */
    NOISE,
    /** The measurements vary too much, or are too few, to say either. */
    CANNOT_TELL
}
