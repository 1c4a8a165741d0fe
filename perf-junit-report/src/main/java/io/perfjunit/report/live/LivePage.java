package io.perfjunit.report.live;

import java.util.List;

/**
 * All that the script of a page is given.
 *
 * @param endNanos where the time axis ends
 * @param charts the charts that it draws anew
 * @param steps times of every step over the time of the load
 */
public record LivePage(double endNanos, List<Live> charts, LiveSteps steps) {

    public LivePage {
        charts = List.copyOf(charts);
    }

    /** JSON that is safe between the tags of a script element. */
    public String json() {
        return LiveJson.document(json -> {
            json.list("end", List.of(endNanos), LiveJson::seconds);
            json.list("charts", charts, (out, chart) -> out.object(chart::write));
            json.object("steps", steps::write);
        });
    }
}
