package io.perfjunit.report.live;

import io.perfjunit.report.chart.Band;
import io.perfjunit.report.chart.Mark;
import java.io.IOException;
import java.util.List;

/** What is noted on a time axis: parts that are not judged, and moments at which something begins. */
final class TimeNotes {

    private TimeNotes() {}

    static void write(LiveJson json, List<Band> bands, List<Mark> marks) throws IOException {
        json.list(
                "bands",
                bands,
                (out, band) -> out.object(it -> {
                    it.field("name", band.name());
                    it.list("span", List.of(band.from(), band.to()), LiveJson::seconds);
                }));
        json.list(
                "marks",
                marks,
                (out, mark) -> out.object(it -> {
                    it.field("name", mark.name());
                    it.list("span", List.of(mark.at()), LiveJson::seconds);
                }));
    }
}
