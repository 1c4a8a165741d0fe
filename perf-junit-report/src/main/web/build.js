// Bundles the scripts into the resources of the report, where they are checked in: the Maven build needs no Node.
// With --check nothing is written, and a difference to what is checked in ends in an error.
import { build } from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";

const resources = new URL("../resources/io/perfjunit/report/html/", import.meta.url);
const licence = readFileSync(new URL("node_modules/uplot/LICENSE", import.meta.url), "utf8");
const targets = [
  { name: "page.js", banner: `/*! This script contains uPlot:\n\n${licence.trim()}\n*/` },
  { name: "index.js", banner: "" },
];
let differences = 0;

for (const { name, banner } of targets) {
  const { outputFiles } = await build({
    entryPoints: [new URL(`src/${name}`, import.meta.url).pathname],
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: ["es2021"],
    legalComments: "none",
    banner: { js: banner },
    write: false,
  });
  const file = new URL(name, resources);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, outputFiles[0].contents);
  } else if (readFileSync(file, "utf8") !== outputFiles[0].text) {
    console.error(`${name} is not what its sources become: run "npm ci && npm run build" in perf-junit-report/src/main/web`);
    differences++;
  }
}
process.exit(differences === 0 ? 0 : 1);
