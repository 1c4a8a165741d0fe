/** Other libraries that drive load from a JUnit test, as contestants. Compiled in the profile {@code benchmark} only. */
@NullMarked
package io.perfjunit.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
