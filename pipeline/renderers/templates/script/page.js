// The page is complete without this script, which adds what a screen can do: sort, copy, search, read whole documents.

import { copyButton } from "./citation.js";
import { make } from "./dom.js";
import { listenToKeys } from "./keys.js";
import { sortTables } from "./tables.js";
import { followAddresses } from "./views.js";

sortTables();
addActions();
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

function searchFromTheContents() {
  const field = document.querySelector(".quick");
  field.hidden = false;
  field.querySelector("input").addEventListener("keydown", ({ key, target }) => {
    if (key === "Enter") location.hash = `#passages?${new URLSearchParams({ q: target.value })}`;
  });
}
