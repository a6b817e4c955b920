// The page is complete without this script, which adds what a screen can do: sort, copy, search, read whole documents.

import { copyButton } from "./citation.js";
import { make } from "./dom.js";
import { listenToKeys } from "./keys.js";
import { sortTables } from "./tables.js";
import { followAddresses } from "./views.js";

sortTables();
addActions();
linkBars();
searchFromTheContents();
listenToKeys();
followAddresses();

// A quoted passage can be read in its document, and copied with its reference.
function addActions() {
  for (const figure of document.querySelectorAll("main .passage")) {
    const { segment } = figure.dataset;
    const address = `#document?${new URLSearchParams({ id: segment.replace(/\.s\d+$/, ""), passage: segment })}`;
    const actions = make("span", { class: "actions" }, make("a", { class: "read", href: address }, "Lire dans le document"));
    if (navigator.clipboard) actions.append(copyButton(figure));
    figure.querySelector("figcaption").append(actions);
  }
}

// A bar leads where its row of the figure's numbers does; the keyboard takes the link of the row.
function linkBars() {
  for (const figure of document.querySelectorAll("main .chart")) {
    const links = [...figure.querySelectorAll("tbody tr")].map((row) => row.querySelector("a"));
    for (const bar of figure.querySelectorAll('[id*="-bar-"]')) {
      const link = links[Number(bar.id.split("-bar-").at(-1))];
      if (!link) continue;
      bar.classList.add("bar-link");
      bar.addEventListener("click", () => link.click());
    }
  }
}

function searchFromTheContents() {
  const field = document.querySelector(".quick");
  field.hidden = false;
  field.querySelector("input").addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter") location.hash = `#passages?${new URLSearchParams({ q: target.value })}`;
  });
}
