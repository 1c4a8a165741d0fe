/**
 * Files for other programs: documents of runs come in, text in the formats of Locust, HdrHistogram, Bencher, github-action-benchmark
 * and OpenMetrics goes out. Knows no file and no folder.
 */
@NullMarked
package io.perfjunit.report.export;

import org.jspecify.annotations.NullMarked;
