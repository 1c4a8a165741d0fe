// Numbers in the words of the page, and back.

const UNITS = {
  ns: 1, "µs": 1e3, ms: 1e6, s: 1e9, m: 60e9, h: 3600e9,
  B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3, TB: 1024 ** 4,
};

/** Of a distance from a limit: what is used of it in per cent, so that "3.1 times" stands above "40 % over" above "9 % below". */
function used(text) {
  const [, digits, unit] = /^([\d,.]+) (times|% over|% short|% below|% above)/.exec(text) ?? [];
  const value = Number(digits?.replaceAll(",", ""));
  switch (unit) {
    case undefined: return null;
    case "times": return value * 100;
    case "% over": case "% short": return 100 + value;
    default: return 100 - value;
  }
}

/** What a cell is worth among those of its column; null for one that says nothing, text for one that is no number. */
export function worth(text) {
  const trimmed = text.trim().replace(/^[✓✗]\s*(?=\d)/, "").replaceAll("\u2212", "-");
  if (trimmed === "" || trimmed === "–") {
    return null;
  }
  const share = used(trimmed);
  if (share !== null) {
    return share;
  }
  const tokens = [...trimmed.matchAll(/(-?[\d,]*\.?\d+)(?:\s*(ns|µs|ms|s|m|h|TB|GB|MB|KB|B)(?![\p{L}]))?/gu)];
  if (!/^[<>≤≥≈~+]?\s*-?\.?\d/.test(trimmed) || tokens.length === 0) {
    return trimmed;
  }
  const value = ([, digits, unit]) => Number(digits.replaceAll(",", "")) * (UNITS[unit] ?? 1);
  // "1 m 20 s" is a sum; of "12 of 13" and "31 %" the first number counts.
  return tokens[0][2] ? tokens.filter((token) => token[2]).reduce((sum, token) => sum + value(token), 0) : value(tokens[0]);
}

/** Orders two cells of a column: numbers before texts. */
export function order(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    return a - b;
  }
  if (typeof a === typeof b) {
    return String(a).localeCompare(String(b), "en", { numeric: true });
  }
  return typeof a === "number" ? -1 : 1;
}

function digits(value) {
  if (Number.isInteger(value)) {
    return value.toLocaleString("en-US");
  }
  const decimals = Math.min(12, Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
  return value.toLocaleString("en-US", { maximumFractionDigits: decimals });
}

/** Milliseconds as a person would write them. */
export function time(millis) {
  if (millis == null) {
    return "–";
  }
  if (millis === 0) {
    return "0";
  }
  const size = Math.abs(millis);
  if (size < 0.9995e-3) {
    return `${digits(millis * 1e6)} ns`;
  }
  if (size < 0.9995) {
    return `${digits(millis * 1e3)} µs`;
  }
  return size < 999.5 ? `${digits(millis)} ms` : `${digits(millis / 1e3)} s`;
}

/** A value of a chart. */
export function figure(unit, value) {
  if (value == null) {
    return "–";
  }
  if (unit === "time") {
    return time(value);
  }
  return unit === "rate" ? `${digits(value)}/s` : Math.round(value).toLocaleString("en-US");
}

/** A moment of the load, at a precision that fits the time between two marks. */
export function moment(seconds, end, step = 0.1) {
  if (Math.abs(seconds) < 1e-9) {
    return "0";
  }
  if (end < 1) {
    return time(seconds * 1e3);
  }
  const decimals = step < 0.01 ? 3 : step < 0.1 ? 2 : 1;
  if (seconds < 120) {
    return `${Number(seconds.toFixed(decimals))} s`;
  }
  const whole = step < 1 ? Number(seconds.toFixed(decimals)) : Math.round(seconds);
  const rest = String(Number((whole % 60).toFixed(decimals))).split(".");
  const tail = rest[0].padStart(2, "0") + (rest[1] ? `.${rest[1]}` : "");
  const minutes = Math.floor(whole / 60);
  return minutes < 60 ? `${minutes}:${tail}` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${tail}`;
}

/** A share of the calls as a percentile, from its number of nines: 1 is p90, 2 is p99. */
export function percentile(nines) {
  const beyond = 10 ** -nines;
  const decimals = Math.max(0, Math.ceil(nines) - 1);
  return `p${Number((100 * (1 - beyond)).toFixed(Math.min(8, decimals)))}`;
}
