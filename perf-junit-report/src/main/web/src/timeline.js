// What all charts over time share: the part of the time that is seen, and the moment that is looked at.
import { button, element } from "./dom.js";
import { moment } from "./figures.js";

const CLOSER = 0.5;
const NEAREST_POINTS = 4;

export class Timeline {
  constructor(end) {
    this.end = end;
    this.from = 0;
    this.to = end;
    this.plots = new Set();
    this.points = [];
  }

  /** Whether all of it is seen. */
  get isWhole() {
    return this.from <= 0 && this.to >= this.end;
  }

  add(plot) {
    this.plots.add(plot);
    if (plot.points.length > this.points.length) {
      this.points = plot.points;
    }
  }

  remove(plot) {
    this.plots.delete(plot);
  }

  /** Shows a part of the time in every chart. */
  zoom(from, to) {
    const least = Math.min(this.end, (this.end / Math.max(1, this.points.length)) * NEAREST_POINTS);
    const length = Math.min(this.end, Math.max(least, to - from));
    const middle = (from + to) / 2;
    this.from = Math.min(Math.max(0, middle - length / 2), this.end - length);
    this.to = this.from + length;
    this.plots.forEach((plot) => plot.show(this.from, this.to));
    this.tell();
  }

  reset() {
    this.zoom(0, this.end);
  }

  scale(factor) {
    const middle = this.seen ?? (this.from + this.to) / 2;
    const share = (middle - this.from) / (this.to - this.from);
    const length = (this.to - this.from) * factor;
    this.zoom(middle - share * length, middle + (1 - share) * length);
  }

  shift(share) {
    const by = (this.to - this.from) * share;
    this.zoom(this.from + by, this.to + by);
  }

  /** A chart says which moment its cursor is at, null for none. */
  looksAt(seconds) {
    this.seen = seconds;
    if (this.slider && seconds != null) {
      const index = nearest(this.points, seconds);
      this.slider.value = String(index);
      this.slider.setAttribute("aria-valuetext", this.words(index));
    }
  }

  words(index) {
    const at = this.points[index];
    const values = [...this.plots].filter((plot) => plot.isMain).map((plot) => plot.words(at));
    return [moment(at, this.end), ...values].join("; ");
  }

  moveTo(index) {
    const at = this.points[index];
    if (at < this.from || at > this.to) {
      const half = (this.to - this.from) / 2;
      this.zoom(at - half, at + half);
    }
    this.plots.forEach((plot) => plot.point(at));
    this.looksAt(at);
  }

  /** The tools above the charts, for keys, fingers and screen readers. */
  toolbar() {
    this.slider = element("input", {
      type: "range", min: "0", max: String(Math.max(0, this.points.length - 1)), step: "1", value: "0",
      oninput: () => this.moveTo(Number(this.slider.value)),
      "aria-label": "Moment of the load", "aria-valuetext": this.points.length ? this.words(0) : "",
    });
    this.range = element("output", { className: "range" });
    const tool = (text, name, action) => button(text, action, { title: name, "aria-label": name });
    this.whole = button("Whole run", () => this.reset(), { className: "whole-run" });
    const bar = element(
      "div", { className: "time-tools", role: "group", "aria-label": "Time axis of the charts" },
      this.slider, this.range,
      element(
        "span", { className: "buttons" },
        tool("◀", "Earlier", () => this.shift(-0.5)), tool("▶", "Later", () => this.shift(0.5)),
        tool("−", "Zoom out", () => this.scale(1 / CLOSER)), tool("+", "Zoom in", () => this.scale(CLOSER)), this.whole,
      ),
    );
    this.tell();
    return bar;
  }

  tell() {
    if (this.range) {
      const step = (this.to - this.from) / 100;
      this.range.textContent = `${moment(this.from, this.end, step)} – ${moment(this.to, this.end, step)}`;
      this.whole.disabled = this.isWhole;
    }
  }
}

/** Index of the value that is nearest; the values rise. */
export function nearest(values, to) {
  let low = 0;
  let high = values.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] < to) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return to - values[low] <= values[high] - to ? low : high;
}
