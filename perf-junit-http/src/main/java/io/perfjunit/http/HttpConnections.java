package io.perfjunit.http;

/** Whose the connections to the service are. */
public enum HttpConnections {

    /**
     * Every user has connections of its own, as every browser has. Past 256 users some share a pool, which over HTTP/1.1 changes
     * nothing: a connection serves one call at a time, and there is one for every user.
     */
    PER_USER,

    /** All users take theirs from one pool, as the calls of one back end do. Over HTTP/2 that is one connection for all. */
    SHARED
}
