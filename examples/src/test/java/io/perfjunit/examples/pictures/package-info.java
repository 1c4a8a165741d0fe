/**
 * Takes the pictures of reports that the documentation shows, of what the examples have left:
 * {@code mvn -Pexamples,pictures -pl examples -am verify}. A report folder and a folder for pictures come in, files go out; no test is
 * run here.
 */
package io.perfjunit.examples.pictures;
