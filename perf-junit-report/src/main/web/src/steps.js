// Small charts of a step, in a row below its own, when a reader asks for them.
import { button, element } from "./dom.js";
import { Plot } from "./plot.js";

/** Gives every row of the table of steps a button. */
export function offerStepCharts(steps, timeline) {
  const table = document.querySelector("#steps table");
  if (!table || steps.x.length === 0) {
    return;
  }
  const rows = [...table.tBodies[0].rows].filter((row) => !row.cells[0].classList.contains("follows"));
  rows.forEach((row, i) => steps.rows[i] && offer(row, charts(steps, i, row.cells[0].firstChild.textContent), timeline));
}

function offer(row, [times, rates], timeline) {
  const name = row.cells[0].firstChild.textContent;
  let shown = null;
  const toggle = button("", () => {
    shown = shown ? hide(shown) : show(row, [times, rates], timeline);
    toggle.setAttribute("aria-expanded", String(shown !== null));
  }, { className: "unfold", title: "over time", "aria-expanded": "false", "aria-label": `${name} over time` });
  row.cells[0].prepend(toggle);
}

function hide({ row, plots }) {
  plots.forEach((plot) => plot.remove());
  row.remove();
  return null;
}

function show(row, charts, timeline) {
  const places = charts.map(() => element("div", { className: "plot live" }));
  const cell = element("td", { colSpan: row.cells.length }, element("div", { className: "pair" }, ...places));
  const detail = element("tr", { className: "detail" }, cell);
  row.after(detail);
  return { row: detail, plots: charts.map((chart, i) => new Plot(places[i], chart, timeline, false)) };
}

function charts({ x, rows }, i, name) {
  const { p50, p95, rate, failed } = rows[i];
  const base = { axis: "time", height: 0.62, bands: [], marks: [], limits: [], series: [], x };
  const highest = (...all) => Math.max(1e-6, ...all.flat().filter((value) => value != null)) * 1.05;
  return [
    {
      ...base, unit: "time", max: highest(p95), label: `Response time of ${name} over time.`,
      lines: [{ name: "p95", ink: "p95", kind: "line", y: p95 }, { name: "p50", ink: "p50", kind: "line", y: p50 }],
    },
    {
      ...base, unit: "rate", max: highest(rate, failed ?? []), label: `Throughput of ${name} over time.`,
      lines: [
        { name: "succeeded", ink: "good", kind: "area", y: rate },
        ...(failed ? [{ name: "failed", ink: "bad", kind: "line", y: failed }] : []),
      ],
    },
  ];
}
