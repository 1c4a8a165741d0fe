package io.perfjunit.report.json;

import io.perfjunit.analysis.steady.HeapCourse;
import io.perfjunit.result.HeapReading;
import io.perfjunit.run.HeapWords;
import io.perfjunit.stats.Trend;
import org.jspecify.annotations.Nullable;

/** What the heap held, as documents. */
final class HeapMapper {

    private HeapMapper() {}

    static HeapDocument toDocument(HeapCourse course) {
        return new HeapDocument(
                course.readings(),
                course.ofOld(),
                course.span().toNanos(),
                course.firstFloorBytes(),
                course.lastFloorBytes(),
                course.peakBytes(),
                course.bytesPerHour().isPresent() ? course.bytesPerHour().getAsDouble() : null,
                chance(course),
                course.isRising(),
                HeapWords.sentence(course));
    }

    private static @Nullable Double chance(HeapCourse course) {
        return course.trend().map(Trend::chance).orElse(null);
    }

    static HeapReadingDocument reading(HeapReading reading) {
        return new HeapReadingDocument(reading.at().toNanos(), reading.bytes(), reading.ofOld());
    }
}
