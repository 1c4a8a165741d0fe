/**
 * HTTP requests as steps of a load test: {@link io.perfjunit.http.HttpTarget} says where to, a parameter of type
 * {@link io.perfjunit.http.HttpUser} makes the calls, and every call is a step named by its template.
 *
 * <p>In come the requests of a test's body, out go timed calls to the recorder of core. What becomes of them is not known here, and
 * the library that sends them shows nowhere.
 */
@NullMarked
package io.perfjunit.http;

import org.jspecify.annotations.NullMarked;
