/**
 * What the services of the studies are made of: a small web server and the mechanisms that make services slow. A sleep stands where a
 * disk, another machine or a network would take its time without using a processor; who waits for whom is real.
 */
package io.perfjunit.examples.studies.service;
