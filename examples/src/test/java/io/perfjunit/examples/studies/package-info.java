/**
 * Five load tests that teams made by hand, as load tests of this library: {@code S1} to {@code S5} are what such a team would write, the
 * tests beside them run these and read in the report what it has to say. They take minutes, so a profile runs them:
 * {@code mvn -Pexamples,studies -pl examples -am verify}.
 */
package io.perfjunit.examples.studies;
