/**
 * The service that the examples put under load: a small shop with a real HTTP server, a real connection pool and a real
 * database, all inside the JVM of the test.
 *
 * <p>Requests come in over loopback, JSON goes out. The shop knows nothing of load tests: what they find here (waiting
 * for a connection, the price of a join, the growth of a table) happens as it would in any service.
 */
@NullMarked
package io.perfjunit.examples.shop;

import org.jspecify.annotations.NullMarked;
