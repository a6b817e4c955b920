// Three conveniences for a page that is complete without them: filter passages, sort tables, copy a citation.

const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’ʼ]/g, "'").toLowerCase();

function filterPassages() {
  const panel = document.querySelector(".filter");
  const passages = [...document.querySelectorAll(".passage")].map((element) => ({ element, text: fold(element.textContent) }));
  if (!panel || !passages.length) return;
  const input = panel.querySelector("input");
  const status = panel.querySelector(".filter-count");
  panel.hidden = false;
  input.addEventListener("input", () => {
    const words = fold(input.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { element, text } of passages) {
      element.hidden = !words.every((word) => text.includes(word));
      shown += element.hidden ? 0 : 1;
    }
    status.textContent = words.length ? `${shown} sur ${passages.length} passages` : "";
  });
}

function sortTables() {
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

function copyCitations() {
  if (!navigator.clipboard) return;
  for (const passage of document.querySelectorAll(".passage")) {
    const words = (selector) => passage.querySelector(selector).textContent.replace(/\s+/g, " ").trim();
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = "Copier la citation";
    const citation = `« ${words("blockquote")} » (${words(".reference")} ${words(".where")})`;
    button.addEventListener("click", () =>
      navigator.clipboard.writeText(citation).then(
        () => (button.textContent = "Citation copiée"),
        () => (button.textContent = "Copie refusée par le navigateur"),
      ),
    );
    passage.querySelector("figcaption").append(button);
  }
}

// Browsers open the fold that holds a target; for those that do not yet.
function openTarget() {
  const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = target && target.closest("details");
  if (fold && !fold.open) {
    fold.open = true;
    target.scrollIntoView();
  }
}

filterPassages();
sortTables();
copyCitations();
openTarget();
window.addEventListener("hashchange", openTarget);
