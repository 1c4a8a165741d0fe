// The index: its tables, which in a large build are folded by class, with one search over all of them.
import { element } from "./dom.js";
import { enhanceTables, searchTogether } from "./tables.js";

const groups = [...document.querySelectorAll("#tests .group")];

enhanceTables(document, (table) => groups.length > 0 && table.classList.contains("index"));
if (groups.length > 0) {
  searchGroups(groups);
}

/** Groups without a row that fits go, folds with one open; with nothing searched for, all is as it was. */
function searchGroups(groups) {
  const place = element("div", { className: "table-tools all" });
  groups[0].before(place);
  const tables = groups.map((group) => group.querySelector("table.index"));
  const words = groups.map((group) => group.querySelector(".tag").textContent);
  searchTogether(tables, place, "all load tests", (table, shown, searching) => {
    const i = tables.indexOf(table);
    groups[i].hidden = shown === 0;
    groups[i].querySelector(".tag").textContent = searching ? `${shown} of ${words[i]}` : words[i];
    if (groups[i].localName === "details") {
      groups[i].open = searching && shown > 0;
    }
  });
}
