// The colours of the page, which its style sheet has; they change with the screen.

const VARIABLES = { limit: "bad", "warn-limit": "unsure", axis: "muted", grid: "line", band: "soft" };
const DASHES = { limit: [2, 3], "warn-limit": [2, 3], "in-flight": [4, 3], baseline: [5, 4], mark: [3, 3] };

let style = getComputedStyle(document.documentElement);
const dark = matchMedia("(prefers-color-scheme: dark)");

/** The colour of that name, as of now. */
export function ink(name) {
  return style.getPropertyValue(`--${VARIABLES[name] ?? name}`).trim() || "#888";
}

/** How lines of that colour are broken. */
export function dashes(name) {
  return DASHES[name] ?? [];
}

/** Calls back when the colours have changed. */
export function whenInkChanges(redraw) {
  dark.addEventListener("change", () => {
    style = getComputedStyle(document.documentElement);
    redraw();
  });
}
