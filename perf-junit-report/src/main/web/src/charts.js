// Draws the charts of the page anew, each in place of its picture.
import { Plot } from "./plot.js";
import { whenInkChanges } from "./ink.js";

/** Replaces every picture for which there is a chart. */
export function drawCharts(charts, timeline) {
  const plots = [];
  for (const chart of charts) {
    const place = document.querySelector(`[data-chart="${CSS.escape(chart.id)}"]`);
    if (place && chart.x.length > 0) {
      place.classList.add("live");
      place.closest("figure").classList.add("live");
      plots.push(new Plot(place, chart, chart.axis === "time" ? timeline : null));
    }
  }
  const first = plots.find((plot) => plot.timeline);
  if (first) {
    first.place.closest("figure").before(timeline.toolbar());
  }
  whenInkChanges(() => [...new Set([...plots, ...timeline.plots])].forEach((plot) => plot.redraw()));
}
