// Three views of one page: the report, the passages, a document. The address says which; the corpus is unpacked when first needed.

import { here } from "./address.js";
import { readCorpus } from "./corpus.js";
import { makeExplorer } from "./explorer.js";
import { readDocument } from "./reading.js";

const UNREAD = "Ce navigateur est trop ancien pour ouvrir les passages. Le rapport se lit sans eux\u202f; pour chercher, ouvrez cette page dans un Firefox, un Chrome, un Edge ou un Safari de 2023 ou plus récent.";

export function followAddresses() {
  const panels = { passages: document.getElementById("passages"), document: document.getElementById("document") };
  const place = (name) => document.querySelector(`[data-part="${name}"]`);
  let opened; // the corpus and what shows it, once asked for
  let scrolled = 0; // how far the report was read
  let first = true;

  const open = async () => {
    const corpus = await readCorpus();
    return {
      corpus,
      themes: new Map(corpus.themes.map((theme) => [theme.theme, theme])),
      showPassages: makeExplorer(panels.passages, corpus),
    };
  };

  async function follow() {
    const { view } = here();
    const former = document.body.dataset.view ?? "report";
    const next = view in panels ? view : "report";
    if (former === "report" && next !== "report") scrolled = window.scrollY;
    document.body.dataset.view = next;
    if (next === "report") showReport(former !== "report");
    else await showPanel(next, former !== next && !first);
    first = false;
  }

  async function showPanel(name, entering) {
    try {
      opened ??= open();
      const { showPassages, corpus, themes } = await opened;
      if (name === "passages") showPassages();
      else showDocument(corpus, themes);
    } catch (error) {
      if (!("DecompressionStream" in window)) place(`${name}-trouble`).textContent = UNREAD;
      else throw error;
    }
    if (!entering) return;
    window.scrollTo({ top: 0, behavior: "instant" });
    if (!panels[name].contains(document.activeElement)) panels[name].querySelector("h2").focus({ preventScroll: true });
    if (name === "document") document.querySelector(".target")?.scrollIntoView({ block: "center", behavior: "instant" });
  }

  function showDocument({ documents }, themes) {
    const { asked } = here();
    const text = documents.find(({ id }) => id === asked.get("id"));
    place("reading-title").textContent = text?.title ?? "Document introuvable";
    place("reading").replaceChildren(text ? readDocument(text, themes, asked.get("passage")) : "Cette adresse ne mène à aucun document analysé de ce rapport.");
  }

  // Browsers open the fold that holds a target and go there; not when it was hidden, and older ones never.
  function showReport(returning) {
    const target = here().view === "contenu" ? null : document.getElementById(here().view);
    const fold = target?.closest("details");
    if (fold) fold.open = true;
    if (target && (returning || fold)) target.scrollIntoView();
    else if (returning) window.scrollTo({ top: scrolled, behavior: "instant" });
  }

  window.addEventListener("hashchange", follow);
  return follow();
}
