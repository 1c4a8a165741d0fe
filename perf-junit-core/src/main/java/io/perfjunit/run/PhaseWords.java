package io.perfjunit.run;

import io.perfjunit.result.Phase;

/** The words for the phases of a call over a network. */
public final class PhaseWords {

    /** What of a call belongs to no phase. */
    public static final String REST = "rest";

    private PhaseWords() {}

    /** Its name, as in a table. */
    public static String name(Phase phase) {
        return switch (phase) {
            case WAIT -> "wait for a connection";
            case DNS -> "DNS lookup";
            case CONNECT -> "connect";
            case TLS -> "TLS handshake";
            case SEND -> "send";
            case FIRST_BYTE -> "wait for the first byte";
            case RECEIVE -> "receive";
        };
    }

    /** What a call does meanwhile, as within a sentence. */
    public static String doing(Phase phase) {
        return switch (phase) {
            case WAIT -> "waiting for a connection";
            case DNS -> "the DNS lookup";
            case CONNECT -> "connecting";
            case TLS -> "the TLS handshake";
            case SEND -> "sending the request";
            case FIRST_BYTE -> "waiting for the first byte";
            case RECEIVE -> "receiving the answer";
        };
    }
}
