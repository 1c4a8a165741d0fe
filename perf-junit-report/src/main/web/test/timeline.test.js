import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest, Timeline } from "../src/timeline.js";

function plot() {
  const shown = [];
  return { points: Array.from({ length: 101 }, (_, i) => i), shown, show: (from, to) => shown.push([from, to]) };
}

function timeline() {
  const made = new Timeline(100);
  const plots = [plot(), plot()];
  plots.forEach((it) => made.add(it));
  return { made, plots };
}

test("every chart shows what one was told", () => {
  const { made, plots } = timeline();
  made.zoom(20, 40);
  assert.deepEqual(plots.map((it) => it.shown), [[[20, 40]], [[20, 40]]]);
  assert.equal(made.isWhole, false);
  made.reset();
  assert.equal(made.isWhole, true);
});

test("what is seen stays within the run and holds some points", () => {
  const { made } = timeline();
  made.zoom(-50, 10);
  assert.deepEqual([made.from, made.to], [0, 60]);
  made.zoom(99.99, 100);
  assert.ok(made.to - made.from >= 3.9 && made.to <= 100);
  made.zoom(-1000, 1000);
  assert.deepEqual([made.from, made.to], [0, 100]);
});

test("to come closer keeps the moment that is looked at where it was", () => {
  const { made } = timeline();
  made.looksAt(20);
  made.scale(0.5);
  assert.deepEqual([made.from, made.to], [10, 60]);
  made.shift(0.5);
  assert.deepEqual([made.from, made.to], [35, 85]);
});

test("the nearest point is found on both sides and at the ends", () => {
  assert.deepEqual([-5, 0.4, 0.6, 2, 99].map((at) => nearest([0, 1, 2, 3], at)), [0, 0, 1, 2, 3]);
  assert.equal(nearest([4], 9), 0);
});
