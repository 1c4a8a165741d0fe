// How many calls took how long, over time: cells that are the darker the more calls they hold.
import { element } from "./dom.js";
import { time } from "./figures.js";
import { ink } from "./ink.js";
import { drawing } from "./overlay.js";
import { Plot } from "./plot.js";

const INKS = 6;
const LEAST_SHARE = 0.05;

/** On a bound between two pixels of the screen, so that neighbours have no seam. */
const sharp = (value) => Math.round(value * devicePixelRatio) / devicePixelRatio;

export class HeatMap extends Plot {
  constructor(place, chart, timeline) {
    const x = chart.from.map((from, i) => (from + chart.to[i]) / 2);
    super(place, { ...chart, x, limits: [], series: [], lines: [{ name: "", ink: "heat-6", kind: "line", y: x.map(() => null) }] }, timeline);
    place.closest("figure").querySelector(".legend")?.classList.add("stays");
    this.said = element("li", { className: "said" }, "\u00a0");
    this.readout.replaceChildren(this.said);
  }

  yScale() {
    const { edges } = this.chart;
    return { distr: 3, range: () => [edges[0], edges.at(-1)] };
  }

  yAxis() {
    const { edges } = this.chart;
    const decades = Math.log10(edges.at(-1) / edges[0]);
    const marks = [];
    for (let power = Math.floor(Math.log10(edges[0])); power <= Math.log10(edges.at(-1)); power++) {
      for (const digit of decades <= 3 ? [1, 2, 5] : [1]) {
        marks.push(digit * 10 ** power);
      }
    }
    const seen = marks.filter((mark) => mark >= edges[0] && mark <= edges.at(-1));
    return { ...super.yAxis(), splits: () => seen, filter: (_, splits) => splits, values: () => seen.map(time) };
  }

  above(plot) {
    drawing(plot, (ctx, box, x, y) => {
      ctx.beginPath();
      ctx.rect(box.left, box.top, box.width, box.height);
      ctx.clip();
      const tops = this.chart.edges.map((edge) => sharp(y(edge)));
      const colours = Array.from({ length: INKS }, (_, i) => ink(`heat-${i + 1}`));
      const usual = this.usualLength();
      this.chart.counts.forEach((counts, i) => this.column(ctx, { x, tops, colours, usual }, counts, i));
    });
  }

  column(ctx, { x, tops, colours, usual }, counts, i) {
    const { from, to, first, lowest, most } = this.chart;
    const left = sharp(x(from[i]));
    const width = Math.max(1, sharp(x(to[i])) - left);
    const length = Math.max(LEAST_SHARE, (to[i] - from[i]) / usual);
    counts.forEach((count, k) => {
      if (count > 0) {
        const cell = first[i] - lowest + k;
        const place = Math.ceil((Math.log1p(count / length) / Math.log1p(most)) * INKS) - 1;
        ctx.fillStyle = colours[Math.min(INKS - 1, Math.max(0, place))];
        ctx.fillRect(left, tops[cell + 1], width, tops[cell] - tops[cell + 1]);
      }
    });
  }

  /** The median of the lengths of all columns, whose count the others are held against. */
  usualLength() {
    const lengths = this.chart.to.map((to, i) => to - this.chart.from[i]).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length / 2)];
  }

  /** The chart is drawn before its own constructor is through. */
  read(plot) {
    super.read(plot);
    const { idx, left, top } = plot.cursor;
    if (this.said) {
      const none = idx == null || left < 0;
      this.said.textContent = none ? "\u00a0" : this.sentence(idx, plot.over.matches(":hover") ? plot.posToVal(top, "y") : null);
    }
  }

  words(at) {
    const idx = this.chart.from.findLastIndex((from) => from <= at);
    return idx < 0 ? "" : this.sentence(idx, null);
  }

  /** What a column holds, and the cell at a time of it. */
  sentence(idx, at) {
    const counts = this.chart.counts[idx];
    const all = counts.reduce((sum, count) => sum + count, 0);
    const cells = this.chart.edges.findLastIndex((edge) => edge <= at) - (this.chart.first[idx] - this.chart.lowest);
    const calls = (count) => `${count.toLocaleString("en-US")} ${count === 1 ? "call" : "calls"}`;
    if (at == null || all === 0) {
      return calls(all);
    }
    const count = counts[cells] ?? 0;
    const low = this.chart.first[idx] - this.chart.lowest + cells;
    const span = `${time(this.chart.edges[low])} – ${time(this.chart.edges[low + 1])}`;
    return `${span}: ${calls(count)} of ${all.toLocaleString("en-US")} (${Math.round((100 * count) / all)} %)`;
  }
}
