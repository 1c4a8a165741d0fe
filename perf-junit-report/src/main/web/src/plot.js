// One chart in place of one picture.
import uPlot from "uplot";
import { element } from "./dom.js";
import { figure, moment, percentile, time } from "./figures.js";
import { dashes, ink } from "./ink.js";
import { drawAbove, drawBelow } from "./overlay.js";
import { nearest } from "./timeline.js";

const SECONDS = [
  0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 28800,
];
const FARTHEST_LIMIT = 2.5;
const TOP = 24;
const NARROW = 460;
const MANY_POINTS = 300;
const AXIS_FONT = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";

/** How high a chart is on a screen of this width. */
function heightFor(share, width) {
  const full = width < NARROW ? 220 : 290;
  return Math.round(50 + (full - 50) * share);
}

export class Plot {
  /**
   * @param place the element that holds the picture
   * @param chart what to draw
   * @param timeline that of all charts over time; null for a chart with an axis of its own
   */
  constructor(place, chart, timeline, isMain = true) {
    this.place = place;
    this.chart = chart;
    this.timeline = timeline;
    this.isMain = isMain;
    this.points = chart.x;
    // Columns stand on each other, so what is drawn is their sum so far, the highest first.
    this.series = [...stacked(chart), ...chart.lines];
    this.readout = element("ul", { className: "readout" });
    this.chips = this.series.map((series, i) => this.chip(series, i));
    this.stops = (chart.stops ?? []).map((stops) => new StopChip(stops, chart.x));
    this.readout.append(...this.chips.map((chip) => chip.item), ...this.stops.map((stop) => stop.item));
    this.canvas = element("div", { className: "canvas", role: "img", "aria-label": `${chart.label} The same in numbers is in the table below.` });
    place.append(this.readout, this.canvas);
    this.draw();
    new ResizeObserver(() => this.fit()).observe(place);
    timeline?.add(this);
  }

  draw() {
    this.plot = new uPlot(this.options(), this.data(), this.canvas);
    this.plot.over.addEventListener("mousedown", () => { this.dragged = true; });
  }

  data() {
    return [this.chart.x, ...this.series.map((series) => series.y)];
  }

  chip(series, i) {
    const value = element("span", { className: "now" });
    const swatch = element("span", { className: `swatch-of b-${series.ink}`, "aria-hidden": "true" });
    const toggle = element(
      "button", { type: "button", "aria-pressed": "true", title: "show or hide" }, swatch, element("span", {}, series.name),
    );
    toggle.onclick = () => {
      const shown = toggle.getAttribute("aria-pressed") !== "true";
      toggle.setAttribute("aria-pressed", String(shown));
      this.plot.setSeries(i + 1, { show: shown });
    };
    return { item: element("li", {}, toggle, value), value, isOff: () => toggle.getAttribute("aria-pressed") !== "true" };
  }

  options() {
    const { chart } = this;
    const overTime = chart.axis === "time";
    return {
      width: Math.max(200, this.place.clientWidth),
      height: heightFor(chart.height, this.place.clientWidth),
      padding: [TOP, 14, 0, 0],
      legend: { show: false },
      cursor: {
        sync: overTime ? { key: "time", scales: ["x", null], setSeries: false } : undefined,
        drag: { x: overTime, y: false, setScale: false, dist: 4 },
        y: false,
        bind: { dblclick: () => () => { this.timeline?.reset(); return null; } },
        points: { size: 7, width: 2, stroke: (_, i) => ink(this.series[i - 1].ink), fill: () => ink("surface"), show: (_, i) => this.cursorPoint(i) },
      },
      scales: {
        x: { time: false, range: () => (overTime ? [this.timeline.from, this.timeline.to] : [0, chart.x.at(-1)]) },
        y: this.yScale(),
      },
      axes: [this.xAxis(overTime), this.yAxis()],
      series: [{}, ...this.series.map((series) => this.line(series))],
      hooks: {
        drawClear: [(plot) => this.below(plot)],
        draw: [(plot) => this.above(plot)],
        setCursor: [(plot) => this.read(plot)],
        setSelect: [(plot) => this.selected(plot)],
      },
    };
  }

  /** A dot on every line under the cursor; columns have none. */
  cursorPoint(i) {
    return this.series[i - 1].kind === "columns" ? null : element("div", { className: "cursor-point" });
  }

  yScale() {
    return { range: (plot, low, high) => [0, this.top(high)] };
  }

  below(plot) {
    drawBelow(plot, this.chart);
  }

  above(plot) {
    drawAbove(plot, this.chart);
  }

  xAxis(overTime) {
    const style = { stroke: () => ink("axis"), font: AXIS_FONT, size: 30, gap: 4, ticks: { stroke: () => ink("axis"), size: 4, width: 1 }, grid: { show: false } };
    if (overTime) {
      return { ...style, incrs: SECONDS, space: 70, values: (_, splits, __, ___, step) => splits.map((at) => moment(at, this.timeline.end, step)) };
    }
    const last = this.chart.x.at(-1);
    const marks = [0, Math.log10(2), ...Array.from({ length: Math.floor(last + 1e-6) }, (_, i) => i + 1)];
    // Where there is little room the first mark says least.
    const text = (plot, at) => (at > 0 ? percentile(at) : plot.width < NARROW ? "" : "0");
    return { ...style, splits: () => marks, values: (plot) => marks.map((at) => text(plot, at)) };
  }

  yAxis() {
    return {
      stroke: () => ink("axis"), font: AXIS_FONT, size: 62, gap: 6, space: 44,
      ticks: { show: false }, grid: { stroke: () => ink("grid"), width: 1 },
      values: (_, splits) => splits.map((at) => (at === 0 ? "0" : figure(this.chart.unit, at))),
    };
  }

  line(series) {
    const stroke = () => ink(series.ink);
    const common = { label: series.name, stroke, width: series.ink === "p50" || this.chart.x.length > MANY_POINTS ? 1.5 : 2, dash: dashes(series.ink), points: { show: false } };
    if (series.kind === "columns") {
      return { ...common, width: 0, fill: stroke, paths: (plot, i, from, to) => columns(plot, i, this.chart) };
    }
    const points = { show: (plot, i) => plot.data[i].filter((value) => value != null).length < 3, size: 6, fill: stroke };
    if (series.kind === "area") {
      return { ...common, points, fill: () => `color-mix(in srgb, ${ink(series.ink)} 12%, transparent)` };
    }
    return series.kind === "steps" ? { ...common, points, paths: uPlot.paths.stepped({ align: 1 }) } : { ...common, points };
  }

  /** The whole is drawn on the axis of the page, made for the window; a part of it on one that fits what is seen. */
  top(highest) {
    if (!this.timeline || this.timeline.isWhole || highest == null) {
      return this.chart.max;
    }
    const values = Math.max(highest, this.chart.max / 1e4);
    const limits = this.chart.limits.map((limit) => limit.value).filter((limit) => limit <= values * FARTHEST_LIMIT);
    return Math.max(values, ...limits) * 1.08;
  }

  show(from, to) {
    this.plot.setScale("x", { min: from, max: to });
  }

  /** Puts the cursor to a moment, once what was zoomed just now has its place. */
  point(at) {
    queueMicrotask(() => {
      this.plot.setCursor({ left: this.plot.valToPos(at, "x"), top: this.plot.over.clientHeight / 2 }, true, false);
    });
  }

  selected(plot) {
    const { left, width } = plot.select;
    if (this.dragged && width > 0) {
      this.dragged = false;
      this.timeline.zoom(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
    }
    if (width > 0) {
      plot.setSelect({ left: 0, width: 0 }, false);
    }
  }

  /** Writes what the lines are at under the cursor. */
  read(plot) {
    const { idx, left } = plot.cursor;
    const none = idx == null || left == null || left < 0;
    this.chips.forEach(({ value }, i) => {
      value.textContent = none ? "" : figure(this.chart.unit, this.value(i, idx));
    });
    this.stops.forEach((stop) => stop.read(none ? null : idx));
    this.canvas.dataset.at = none ? "" : this.where(this.chart.x[idx]);
    if (this.timeline && this.isMain) {
      this.timeline.looksAt(none ? null : this.chart.x[idx]);
    }
  }

  where(x) {
    return this.chart.axis === "time" ? moment(x, this.timeline.end) : percentile(x);
  }

  value(i, idx) {
    const { own, y } = this.series[i];
    return (own ?? y)[idx];
  }

  words(at) {
    const idx = nearest(this.chart.x, at);
    const lines = this.series.map((series, i) => `${series.name} ${figure(this.chart.unit, this.value(i, idx))}`);
    return [...lines, ...this.stops.map((stop) => stop.words(idx)).filter(Boolean)].join(", ");
  }

  fit() {
    const width = this.place.clientWidth;
    if (width > 0 && width !== this.plot.width) {
      this.plot.setSize({ width, height: heightFor(this.chart.height, width) });
    }
  }

  /** Anew, in the colours of now. */
  redraw() {
    this.plot.destroy();
    this.draw();
    this.chips.forEach((chip, i) => chip.isOff() && this.plot.setSeries(i + 1, { show: false }));
  }

  remove() {
    this.timeline?.remove(this);
    this.plot.destroy();
    this.readout.remove();
    this.canvas.remove();
  }
}

/** Says how long nothing ran around a point. */
class StopChip {
  constructor({ name, ink: colour, spans }, x) {
    this.name = name;
    this.spans = spans;
    this.x = x;
    this.value = element("span", { className: "now" });
    const swatch = element("span", { className: `swatch-of b-${colour}`, "aria-hidden": "true" });
    this.item = element("li", { className: "note" }, swatch, element("span", {}, name), this.value);
  }

  /** Seconds that it lasted, of what began nearer to this point than to any other. */
  length(idx) {
    const from = idx === 0 ? -Infinity : (this.x[idx - 1] + this.x[idx]) / 2;
    const to = idx === this.x.length - 1 ? Infinity : (this.x[idx] + this.x[idx + 1]) / 2;
    let sum = 0;
    for (let i = 0; i < this.spans.length; i += 2) {
      sum += this.spans[i] >= from && this.spans[i] < to ? this.spans[i + 1] - this.spans[i] : 0;
    }
    return sum;
  }

  read(idx) {
    const length = idx === null ? 0 : this.length(idx);
    this.value.textContent = length > 0 ? time(length * 1e3) : "";
  }

  words(idx) {
    const length = this.length(idx);
    return length > 0 ? `${this.name} ${time(length * 1e3)}` : "";
  }
}

function stacked(chart) {
  const sums = chart.x.map(() => 0);
  return chart.series
    .map((series) => {
      series.y.forEach((value, i) => { sums[i] += value ?? 0; });
      return { ...series, kind: "columns", own: series.y, y: [...sums] };
    })
    .reverse();
}

function columns(plot, i, chart) {
  const path = new Path2D();
  const bottom = plot.valToPos(0, "y", true);
  plot.data[i].forEach((height, k) => {
    if (height > 0) {
      const left = plot.valToPos(chart.from[k], "x", true);
      const right = plot.valToPos(chart.to[k], "x", true);
      const gap = right - left > 4 * devicePixelRatio ? devicePixelRatio : 0;
      const top = plot.valToPos(height, "y", true);
      path.rect(left, top, Math.max(1, right - left - gap), bottom - top);
    }
  });
  return { fill: path, stroke: null, clip: null, flags: 1 | 2 };
}
