// Tables that a click on a header sorts, by number or by name.

export function sortTables() {
  for (const table of document.querySelectorAll("main table")) {
    if (table.tBodies[0].rows.length < 3) continue;
    [...table.tHead.rows[0].cells].forEach((header, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...header.childNodes);
      header.append(button);
      button.addEventListener("click", () => sortBy(table, header, column));
    });
  }
}

function sortBy(table, header, column) {
  const ascending = header.getAttribute("aria-sort") !== "ascending";
  const collator = new Intl.Collator("fr", { numeric: true });
  const key = (row) => row.cells[column].dataset.key;
  const compare = (a, b) =>
    key(a) === undefined
      ? collator.compare(a.cells[column].textContent, b.cells[column].textContent)
      : (parseFloat(key(a)) || 0) - (parseFloat(key(b)) || 0);
  const rows = [...table.tBodies[0].rows].sort((a, b) => (ascending ? compare(a, b) : compare(b, a)));
  table.tBodies[0].append(...rows);
  for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", ascending ? "ascending" : "descending");
}
