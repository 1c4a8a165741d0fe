// Draws the charts of the page anew, each in place of its picture.
import { HeatMap } from "./heat.js";
import { whenInkChanges } from "./ink.js";
import { Plot } from "./plot.js";

/** Replaces every picture for which there is a chart. */
export function drawCharts(charts, timeline) {
  const plots = [];
  for (const chart of charts) {
    const place = document.querySelector(`[data-chart="${CSS.escape(chart.id)}"]`);
    if (place && (chart.x ?? chart.from).length > 0) {
      place.classList.add("live");
      place.closest("figure").classList.add("live");
      plots.push(
        chart.unit === "heat" ? new HeatMap(place, chart, timeline) : new Plot(place, chart, chart.axis === "time" ? timeline : null),
      );
    }
  }
  const first = plots.find((plot) => plot.timeline);
  if (first) {
    first.place.closest("figure").before(timeline.toolbar());
  }
  whenInkChanges(() => [...new Set([...plots, ...timeline.plots])].forEach((plot) => plot.redraw()));
}
