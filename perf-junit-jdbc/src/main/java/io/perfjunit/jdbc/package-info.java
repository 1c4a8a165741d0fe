/**
 * Statements as a metric of a load test: {@link io.perfjunit.jdbc.SqlStatements} wraps the data source of what is under test.
 *
 * <p>In come the statements that run through it, out goes to the running load how many of them a call needed and how long it waited
 * for a connection. What the statements say is not looked at and not kept.
 */
@NullMarked
package io.perfjunit.jdbc;

import org.jspecify.annotations.NullMarked;
