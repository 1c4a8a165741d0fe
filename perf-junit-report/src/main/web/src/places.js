// Links lead into folds too: what holds the place that a link names is opened.
const opened = () => {
  for (let fold = place()?.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    fold.open = true;
  }
  place()?.scrollIntoView();
};

function place() {
  return document.getElementById(decodeURIComponent(location.hash.slice(1)));
}

/** Follows links within the page, and the one by which it was opened. */
export function followLinks() {
  addEventListener("hashchange", opened);
  if (location.hash) {
    opened();
  }
}
