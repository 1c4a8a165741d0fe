package io.perfjunit.http;

/** Which version of HTTP is spoken. */
public enum HttpProtocol {

    /** With TLS HTTP/2 where the service offers it, else HTTP/1.1. */
    AUTO,

    /** HTTP/1.1 always. */
    HTTP_1_1,

    /** HTTP/2; without TLS at once, by prior knowledge (RFC 9113, 3.3). */
    HTTP_2
}
