package io.perfjunit.sla;

import java.time.Duration;

/**
 * When a part of a load is planned to be measured, counted from the first start.
 *
 * @param stage name of the stage; empty for the whole load
 * @param start when its measured window opens
 * @param end when it closes
 */
public record Span(String stage, Duration start, Duration end) {

    boolean contains(Duration from, Duration to) {
        return from.compareTo(start) >= 0 && to.compareTo(end) <= 0;
    }
}
