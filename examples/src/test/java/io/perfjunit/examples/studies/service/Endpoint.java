package io.perfjunit.examples.studies.service;

/** Answers requests, each on a thread of its own, which may block. */
@FunctionalInterface
public interface Endpoint {

    /** Whatever it throws becomes a 500. */
    Answer answer(Asked asked) throws Exception;
}
