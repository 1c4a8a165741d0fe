package io.perfjunit.report.html;

import io.perfjunit.report.chart.Ink;
import io.perfjunit.report.chart.PhaseBar;
import io.perfjunit.result.Phase;
import io.perfjunit.run.Figures;
import io.perfjunit.run.PhaseWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The colours of phases. */
final class PhaseInk {

    private PhaseInk() {}

    static Ink of(Phase phase) {
        return switch (phase) {
            case WAIT -> Ink.WAIT;
            case DNS -> Ink.DNS;
            case CONNECT -> Ink.CONNECT;
            case TLS -> Ink.TLS;
            case SEND -> Ink.SEND;
            case FIRST_BYTE -> Ink.FIRST_BYTE;
            case RECEIVE -> Ink.RECEIVE;
        };
    }

    /** The parts of a call, with what belongs to no phase at the end. */
    static List<PhaseBar.Part> parts(Map<Phase, Duration> phases, long restNanos) {
        List<PhaseBar.Part> parts = new ArrayList<>();
        phases.forEach((phase, time) -> parts.add(
                new PhaseBar.Part(of(phase), time.toNanos(), PhaseWords.name(phase) + " " + Figures.duration(time))));
        if (restNanos > 0) {
            parts.add(new PhaseBar.Part(Ink.REST, restNanos, PhaseWords.REST + " " + Figures.nanos(restNanos)));
        }
        return parts;
    }
}
