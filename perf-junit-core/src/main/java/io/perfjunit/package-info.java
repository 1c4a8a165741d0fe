/**
 * Performance promises for JUnit: annotate a test method, and the build drives it concurrently, measures it and fails when the
 * promise is broken.
 *
 * <p>Start with {@link io.perfjunit.LoadTest} and {@link io.perfjunit.Sla}; take a {@link io.perfjunit.VirtualUser} as parameter
 * for steps; put {@link io.perfjunit.UnderLoad} on tests that have another test annotation; use {@link io.perfjunit.Load} without
 * JUnit. This is the only package that knows JUnit. Strings and annotations end here: the packages below see values.
 */
@NullMarked
package io.perfjunit;

import org.jspecify.annotations.NullMarked;
