package io.perfjunit.http;

/**
 * What an answer lacks.
 *
 * @param kind what all such mismatches have in common, without data
 * @param told what was expected and what came
 */
record Mismatch(String kind, String told) {

    /** One that holds no data. */
    static Mismatch of(String kind) {
        return new Mismatch(kind, kind);
    }
}
