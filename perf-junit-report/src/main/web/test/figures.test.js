import assert from "node:assert/strict";
import { test } from "node:test";
import { figure, moment, order, percentile, time, worth } from "../src/figures.js";

test("a cell is worth its number, whatever its unit", () => {
  const cells = { "1,234": 1234, "0": 0, "12.5 ms": 12.5e6, "350 µs": 350e3, "2.1 s": 2.1e9, "1 m 20 s": 80e9, "1 h": 3600e9, "64 KB": 65536,
    "31 %": 31, "280/s": 280, "−11.7 %": -11.7, "✗ 2.94 times": 294, "4.09 times": 409, "40 % over": 140, "9 % below": 91, "0.143 % short": 100.143, "≤ 100 ms": 100e6, "5 of 7": 5, "-3": -3, "not reached (9.82 % failed)": "not reached (9.82 % failed)",
    "GET /orders/5": "GET /orders/5" };
  for (const [text, value] of Object.entries(cells)) {
    assert.equal(worth(text), value, text);
  }
});

test("a cell without a word is worth nothing", () => {
  assert.equal(worth("–"), null);
  assert.equal(worth("  "), null);
});

test("numbers come before texts, and texts with numbers in the order of these", () => {
  assert.deepEqual([3, "b", 1, "a"].sort(order), [1, 3, "a", "b"]);
  assert.deepEqual(["GET /10", "GET /9"].sort(order), ["GET /9", "GET /10"]);
});

test("times are written in the unit that a person would take", () => {
  const times = { "0": 0, "850 ns": 0.00085, "12.3 µs": 0.01234, "1 ms": 1, "999 ms": 999, "1 s": 1000, "12.3 s": 12345 };
  for (const [text, millis] of Object.entries(times)) {
    assert.equal(time(millis), text);
  }
  assert.equal(time(null), "–");
});

test("a rate has its unit and a count has none", () => {
  assert.equal(figure("rate", 281.25), "281/s");
  assert.equal(figure("count", 1250), "1,250");
});

test("a moment is as precise as the axis that it stands on", () => {
  assert.equal(moment(0, 30), "0");
  assert.equal(moment(12.345, 30), "12.3 s");
  assert.equal(moment(12.345, 30, 0.005), "12.345 s");
  assert.equal(moment(0.05, 0.4), "50 ms");
  assert.equal(moment(125, 600, 5), "2:05");
  assert.equal(moment(3599.99, 4000, 60), "1:00:00");
  assert.equal(moment(3725, 4000, 60), "1:02:05");
});

test("nines are percentiles", () => {
  assert.deepEqual([Math.log10(2), 1, 2, 3, 4].map(percentile), ["p50", "p90", "p99", "p99.9", "p99.99"]);
});
