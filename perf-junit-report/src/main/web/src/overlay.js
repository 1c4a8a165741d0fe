// What is drawn below and above the lines of a chart: parts that are not judged, begins of stages, limits.
import { dashes, ink } from "./ink.js";

const FONT = "11px system-ui, -apple-system, \"Segoe UI\", Roboto, sans-serif";
const PAD = 4;
const LEAST_BAND = 8;
const STOP_HEIGHT = 12;

/** Draws in the units of the page, whatever the screen's are. */
export function drawing(plot, draw) {
  const { ctx } = plot;
  const ratio = devicePixelRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  ctx.font = FONT;
  ctx.textBaseline = "alphabetic";
  const box = {
    left: plot.bbox.left / ratio, top: plot.bbox.top / ratio, width: plot.bbox.width / ratio, height: plot.bbox.height / ratio,
  };
  box.right = box.left + box.width;
  box.bottom = box.top + box.height;
  const x = (value) => box.left + plot.valToPos(value, "x");
  const y = (value) => box.top + plot.valToPos(value, "y");
  draw(ctx, box, x, y);
  ctx.restore();
}

const within = (value, low, high) => Math.min(high, Math.max(low, value));

/** Shades what is not judged and names it above. */
export function drawBelow(plot, chart) {
  drawing(plot, (ctx, box, x) => {
    for (const { name, span } of chart.bands) {
      const from = within(x(span[0]), box.left, box.right);
      const to = within(x(span[1]), box.left, box.right);
      if (to - from >= 1) {
        ctx.fillStyle = ink("band");
        ctx.fillRect(from, box.top, to - from, box.height);
        if (to - from >= LEAST_BAND) {
          label(ctx, name, (from + to) / 2, box.top - 6, { align: "center", room: Infinity, box });
        }
      }
    }
    chart.marks.forEach(({ name, span }, i) => {
      const at = x(span[0]);
      const next = within(i + 1 < chart.marks.length ? x(chart.marks[i + 1].span[0]) : box.right, box.left, box.right);
      if (at <= box.right && next > box.left) {
        if (at >= box.left) {
          line(ctx, "mark", [[at, box.top - 14], [at, box.bottom]]);
        }
        const start = Math.max(at, box.left) + PAD;
        label(ctx, name, start, box.top - 6, { room: next - start, box });
      }
    });
  });
}

/** Marks at the foot when nothing ran. */
function drawStops(ctx, box, x, chart) {
  for (const { ink: name, spans } of chart.stops ?? []) {
    const height = name === "gc" ? STOP_HEIGHT : STOP_HEIGHT / 2;
    ctx.fillStyle = ink(name);
    for (let i = 0; i < spans.length; i += 2) {
      const from = x(spans[i]);
      const to = Math.max(x(spans[i + 1]), from + 2);
      if (to >= box.left && from <= box.right) {
        const left = within(from, box.left, box.right - 2);
        ctx.fillRect(left, box.bottom - height, within(to, left + 2, box.right) - left, height);
      }
    }
  }
}

/** Draws limits over the lines, with their names. */
export function drawAbove(plot, chart, from = 0) {
  drawing(plot, (ctx, box, x, y) => {
    drawStops(ctx, box, x, chart);
    const taken = [];
    for (const limit of chart.limits) {
      const start = within(x(limit.span?.[0] ?? from), box.left, box.right);
      const end = limit.span ? within(x(limit.span[1]), box.left, box.right) : box.right;
      const at = y(limit.value);
      const fits = at >= box.top - 1;
      if (end > start) {
        if (fits) {
          line(ctx, limit.ink, [[start, at], [end, at], ...(limit.span && end < box.right ? [[end, at + 6]] : [])], 1.5);
        }
        const text = fits ? limit.name : `${limit.name} ↑`;
        const place = free(taken, Math.max(box.top + 11, at - 5), box.bottom);
        ctx.textAlign = "right";
        ctx.lineWidth = 4;
        ctx.strokeStyle = ink("surface");
        ctx.lineJoin = "round";
        ctx.strokeText(text, end - PAD, place);
        ctx.fillStyle = ink(limit.ink);
        ctx.fillText(text, end - PAD, place);
      }
    }
  });
}

/** A base line that no other text has. */
function free(taken, wanted, bottom) {
  let place = wanted;
  while (taken.some((other) => Math.abs(other - place) < 13) && place < bottom) {
    place += 13;
  }
  taken.push(place);
  return place;
}

function line(ctx, name, points, width = 1) {
  ctx.strokeStyle = ink(name);
  ctx.lineWidth = width;
  ctx.setLineDash(dashes(name));
  ctx.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? ctx.moveTo(x, y) : ctx.lineTo(x, y)));
  ctx.stroke();
  ctx.setLineDash([]);
}

/** A name, shortened to its room and kept within the chart. */
function label(ctx, name, x, y, { align = "left", room, box }) {
  let text = name;
  while (text.length > 2 && ctx.measureText(text).width > room) {
    text = `${text.slice(0, -2).trimEnd()}…`;
  }
  const width = ctx.measureText(text).width;
  if (text === "" || (width > room && text !== name) || room < 12) {
    return;
  }
  const left = align === "center" ? x - width / 2 : x;
  ctx.textAlign = "left";
  ctx.fillStyle = ink("axis");
  ctx.fillText(text, within(left, box.left, box.right - width), y);
}
