package io.perfjunit.sla;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * When a part of a load is planned to be measured, counted from the first start.
 *
 * @param stage name of the stage; empty for the whole load
 * @param start when its measured window opens
 * @param end when it closes
 * @param calls how many iterations are to be made in it, where that is known
 */
public record Span(String stage, Duration start, Duration end, OptionalLong calls) {

    /** Its planned length. */
    Duration length() {
        return end.minus(start);
    }
}
