package io.perfjunit.report.html;

import io.perfjunit.report.json.ExchangesDocument;
import io.perfjunit.report.json.ExchangesDocument.ProtocolDocument;
import io.perfjunit.report.json.StepDocument;
import io.perfjunit.run.Figures;
import io.perfjunit.sla.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The connections and the bytes of the calls of every step, and of all together. */
final class ConnectionTable {

    private static final List<String> HEAD =
            List.of("Step", "Calls", "Protocol", "Opened", "Reused", "Sent again", "Bytes sent", "Bytes received");

    private final Map<StepDocument, ExchangesDocument> steps;
    private final double windowSeconds;

    ConnectionTable(Map<StepDocument, ExchangesDocument> steps, long windowNanos) {
        this.steps = steps;
        this.windowSeconds = windowNanos / 1e9;
    }

    TableView view() {
        List<List<Cell>> rows = new ArrayList<>();
        steps.forEach((step, calls) -> rows.add(row(Cell.of(step.step()).styled("name"), calls)));
        if (steps.size() > 1) {
            rows.add(row(Cell.of("all calls").styled("whole"), sum()));
        }
        return new TableView("Connections and bytes", TableView.CARDS, HEAD, rows).sortable();
    }

    private List<Cell> row(Cell name, ExchangesDocument calls) {
        return List.of(
                name,
                Cell.of(Figures.count(calls.calls())),
                Cell.of(calls.protocols().stream()
                        .map(ProtocolDocument::protocol)
                        .collect(Collectors.joining(", "))),
                Cell.of(Figures.count(calls.opened())),
                Cell.of(Figures.count(calls.reused())),
                Cell.of(Figures.count(calls.repeated())),
                bytes(calls.bytesSent(), calls.calls()),
                bytes(calls.bytesReceived(), calls.calls()));
    }

    private Cell bytes(long bytes, long calls) {
        List<String> notes = new ArrayList<>();
        if (calls > 0) {
            notes.add(unbroken((double) bytes / calls) + "\u00a0per\u00a0call");
        }
        if (windowSeconds > 0) {
            notes.add(unbroken(bytes / windowSeconds) + "/s");
        }
        return Cell.of(Figures.value(Unit.BYTES, bytes)).noting(String.join(" · ", notes));
    }

    private static String unbroken(double bytes) {
        return Figures.value(Unit.BYTES, bytes).replace(" ", "\u00a0");
    }

    private ExchangesDocument sum() {
        return steps.values().stream().reduce(ConnectionTable::plus).orElseThrow();
    }

    /** Only what this table shows. */
    private static ExchangesDocument plus(ExchangesDocument one, ExchangesDocument other) {
        return new ExchangesDocument(
                one.calls() + other.calls(),
                List.of(),
                List.of(),
                one.opened() + other.opened(),
                one.reused() + other.reused(),
                one.repeated() + other.repeated(),
                one.bytesSent() + other.bytesSent(),
                one.bytesReceived() + other.bytesReceived(),
                List.of(),
                null,
                List.of());
    }
}
