package io.perfjunit.sla;

/** Why a verdict is what it is, where the measured value alone does not tell. */
public enum Reason {
    /** The measured value tells. */
    NONE,
    /** The measured value is beyond the limit. */
    OVER_LIMIT,
    /** The rank falls among calls that failed: there is no such value. */
    NOT_REACHED,
    /** No call was made at all. */
    NO_SAMPLES,
    /** No step of that name was seen. */
    UNKNOWN_STEP,
    /** No stage of that name was run. */
    UNKNOWN_STAGE,
    /** No metric of that name was told. */
    UNKNOWN_METRIC,
    /** The metric was told in another unit than that of the limit. */
    OTHER_UNIT,
    /** The value is beyond the limit, but the generator was not healthy, in the repeated run neither. */
    UNHEALTHY_GENERATOR,
    /** The value holds, on fewer samples than one would wish for. */
    FEW_SAMPLES,
    /** Too few samples to tell. */
    TOO_FEW_SAMPLES,
    /** A search for the capacity ended before it tried the promised load. */
    NOT_TRIED
}
