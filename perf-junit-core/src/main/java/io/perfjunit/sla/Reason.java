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
    /** The value holds, on fewer samples than one would wish for. */
    FEW_SAMPLES,
    /** Too few samples to tell. */
    TOO_FEW_SAMPLES
}
