// Tables that can be sorted by a click or a key, and searched when they are long.
import { button, element } from "./dom.js";
import { order, worth } from "./figures.js";

const FEWEST_TO_FILTER = 9;
const FEWEST_TO_SORT = 3;

/** Makes every table within that asks for it sortable, and every long one searchable unless something else searches it. */
export function enhanceTables(root, isSearched = () => false) {
  for (const table of root.querySelectorAll("table.sortable")) {
    const rows = new Rows(table.tBodies[0]);
    if (rows.groups.length >= FEWEST_TO_SORT) {
      new Sorting(table, rows);
    }
    if (rows.groups.length >= FEWEST_TO_FILTER && !isSearched(table)) {
      new Filter([rows], tools(table), table.caption?.textContent ?? "table");
    }
  }
}

/** One search over several tables. Each is told how many of its rows are shown, and whether anything is searched for at all. */
export function searchTogether(tables, place, label, tell) {
  const all = tables.map((table) => new Rows(table.tBodies[0]));
  new Filter(all, place, label, (rows, shown, searching) => tell(tables[all.indexOf(rows)], shown, searching));
}

/** The rows of a table in groups that stay together: a row, and those below it that only add to it. */
class Rows {
  constructor(body) {
    this.body = body;
    this.groups = [];
    for (const row of body.rows) {
      if (row.cells[0].classList.contains("follows")) {
        this.groups.at(-1).push(row);
      } else {
        this.groups.push([row]);
      }
    }
  }

  /** The whole stays on top of its parts. */
  static isPinned(group) {
    return group[0].cells[0].classList.contains("whole");
  }

  show(groups) {
    for (const group of groups) {
      for (const row of group) {
        const detail = row.nextElementSibling?.classList.contains("detail") ? row.nextElementSibling : null;
        this.body.append(row);
        if (detail) {
          this.body.append(detail);
        }
      }
    }
  }
}

/** What a cell says, without what it adds in small letters. */
function said(cell) {
  return [...cell.childNodes]
    .filter((node) => node.nodeName !== "SMALL" && node.nodeName !== "BUTTON" && node.nodeName !== "svg")
    .map((node) => node.textContent)
    .join("");
}

/** The words of a row: its name, and what is no number. */
function wording(row) {
  return [...row.cells]
    .filter((cell, i) => i === 0 || typeof worth(said(cell)) === "string")
    .map((cell) => cell.textContent)
    .join(" ");
}

class Sorting {
  constructor(table, rows) {
    this.rows = rows;
    this.heads = [...table.tHead.rows[0].cells];
    this.column = -1;
    this.descending = false;
    const names = this.heads.map((head) => head.textContent);
    this.heads.forEach((head, column) => this.isSortable(column) && this.makeButton(head, column));
    if (table.classList.contains("cards")) {
      this.addChoice(table, names);
      this.leaveKeysToChoice();
    }
  }

  isSortable(column) {
    const cells = this.rows.groups.map(([row]) => row.cells[column]);
    return cells.some((cell) => cell && worth(said(cell)) !== null) && this.heads[column].textContent !== "";
  }

  makeButton(head, column) {
    const inner = button("", () => this.turn(column), { className: "sort" });
    inner.append(...head.childNodes);
    head.append(inner);
  }

  /** Where a narrow screen shows rows as cards, there are no heads to click. */
  addChoice(table, names) {
    const select = element("select", {
      onchange: () => this.sort(Number(select.value), Number(select.value) >= 0 && this.isNumeric(Number(select.value))),
    });
    select.append(element("option", { value: "-1" }, "as it was"));
    names.forEach((name, column) => this.isSortable(column) && select.append(element("option", { value: String(column) }, name)));
    const label = element("label", { className: "choice" }, "Sort by ", select);
    tools(table).append(label);
  }

  leaveKeysToChoice() {
    const narrow = matchMedia("(max-width: 900px)");
    const turn = () => this.heads.forEach((head) => head.querySelector(".sort")?.setAttribute("tabindex", narrow.matches ? "-1" : "0"));
    narrow.addEventListener("change", turn);
    turn();
  }

  isNumeric(column) {
    return this.rows.groups.some(([row]) => typeof worth(said(row.cells[column])) === "number");
  }

  /** Numbers begin with the largest, texts with the first; a third turn brings back the order of the page. */
  turn(column) {
    const first = this.isNumeric(column);
    if (this.column !== column) {
      this.sort(column, first);
    } else if (this.descending === first) {
      this.sort(column, !first);
    } else {
      this.sort(-1, false);
    }
  }

  sort(column, descending) {
    this.column = column;
    this.descending = descending;
    this.heads.forEach((head) => head.removeAttribute("aria-sort"));
    if (column >= 0) {
      this.heads[column].setAttribute("aria-sort", descending ? "descending" : "ascending");
    }
    this.rows.show(column < 0 ? this.rows.groups : this.sorted());
  }

  sorted() {
    const keyed = this.rows.groups.map((group) => ({
      group,
      key: worth(said(group[0].cells[this.column])),
      pinned: Rows.isPinned(group),
    }));
    const way = this.descending ? -1 : 1;
    return keyed
      .sort((a, b) => b.pinned - a.pinned || (a.key === null) - (b.key === null) || way * order(a.key, b.key))
      .map(({ group }) => group);
  }
}

/** Shows the rows that have every word that is asked for. */
class Filter {
  constructor(all, place, label, tell = () => {}) {
    this.all = all;
    this.tell = tell;
    this.count = element("span", { className: "count-of", role: "status" });
    const input = element("input", {
      type: "search",
      placeholder: "Filter",
      oninput: () => this.apply(input.value),
      "aria-label": `Filter: ${label}`,
    });
    place.prepend(input, this.count);
  }

  apply(text) {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    let total = 0;
    for (const rows of this.all) {
      const fitting = rows.groups.filter((group) => show(group, words)).length;
      this.tell(rows, fitting, words.length > 0);
      shown += fitting;
      total += rows.groups.length;
    }
    this.count.textContent = words.length === 0 ? "" : `${shown} of ${total} rows`;
  }
}

/** Shows rows that stay together when they have every word, and says whether they have. */
function show(group, words) {
  const content = group.map(wording).join(" ").toLowerCase();
  const fits = words.every((word) => content.includes(word));
  for (const row of group) {
    row.hidden = !fits;
    if (row.nextElementSibling?.classList.contains("detail")) {
      row.nextElementSibling.hidden = !fits;
    }
  }
  return fits;
}

/** The line of tools above a table. */
function tools(table) {
  const box = table.closest(".scroll") ?? table;
  const before = box.previousElementSibling;
  if (before?.classList.contains("table-tools")) {
    return before;
  }
  const made = element("div", { className: "table-tools" });
  box.before(made);
  return made;
}
