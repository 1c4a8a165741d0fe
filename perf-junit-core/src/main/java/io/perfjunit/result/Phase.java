package io.perfjunit.result;

/** The parts that a call over a network is made of, in the order in which they follow each other. */
public enum Phase {
    /** From the start of the call until it had a connection or began to open one: what the client itself holds up. */
    WAIT,
    /** Looking the name of the host up. */
    DNS,
    /** Opening the connection. */
    CONNECT,
    /** The handshake that makes the connection secure. */
    TLS,
    /** Sending the request, its body included. */
    SEND,
    /** From the last byte of the request to the first of the answer: the network there and back, and the service. */
    FIRST_BYTE,
    /** From the first byte of the answer to its last. */
    RECEIVE
}
