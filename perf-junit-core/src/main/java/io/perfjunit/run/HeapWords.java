package io.perfjunit.run;

import io.perfjunit.analysis.steady.HeapCourse;
import io.perfjunit.sla.Unit;
import java.util.OptionalDouble;

/** What the heap of this JVM held after collections, in words. */
public final class HeapWords {

    private HeapWords() {}

    /**
     * A sentence with its figures: {@code After collections 12.1 MB of the heap were in use at first and 57.4 MB at last (57
     * collections within 4.9 s, 57.4 MB at most): at this pace it grows by 32.5 GB per hour.}
     */
    public static String sentence(HeapCourse course) {
        String floors = "After collections " + bytes(course.firstFloorBytes())
                + " of the heap were in use at first and "
                + bytes(course.lastFloorBytes()) + " at last (" + readings(course) + ", " + bytes(course.peakBytes())
                + " at most)";
        return floors + pace(course) + ".";
    }

    private static String readings(HeapCourse course) {
        return Figures.count(course.readings(), "reading") + " within " + Figures.duration(course.span());
    }

    private static String pace(HeapCourse course) {
        OptionalDouble perHour = course.bytesPerHour();
        if (perHour.isEmpty()) {
            return "; too few to tell whether it grows";
        }
        return course.isRising()
                ? ": at this pace it grows by " + bytes(perHour.getAsDouble()) + " per hour"
                : ", no more than it goes up and down";
    }

    private static String bytes(double bytes) {
        return Figures.value(Unit.BYTES, bytes);
    }
}
