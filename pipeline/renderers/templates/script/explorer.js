// The explorer: its address says what is asked; the answer is found, filtered, put in order, and shown page by page.

import { addressOf, changed, here } from "./address.js";
import { listOccurrences } from "./concordance.js";
import { count, make, number } from "./dom.js";
import { choose, facetsOf } from "./facets.js";
import { makeFilters } from "./filters.js";
import { indexPassages } from "./index.js";
import { linesOf, ordersOf, sortPassages } from "./order.js";
import { listPassages } from "./passages.js";
import { formsFound, searchAll, searchAny } from "./search.js";

const ON_A_PAGE = { passages: 20, concordance: 50 };
const FORMS_SAID = 12;
const ROOM_FOR_FILTERS = "(min-width: 64rem)";
const TYPING = 120; // milliseconds without a key before a search
const NOTHING = {
  passages: "Aucun passage ne répond à tout cela à la fois. Ôtez un filtre ou un mot.",
  concordance: "Écrivez un mot, ou choisissez un thème\u00a0: ses contextes s’aligneront ici.",
};

// Wires the panel; gives back the function that shows what the address asks.
export function makeExplorer(panel, corpus) {
  const { passages } = corpus;
  const index = indexPassages(corpus);
  const facets = facetsOf(corpus);
  const themes = new Map(corpus.themes.map((theme) => [theme.theme, theme]));
  const part = (name) => panel.querySelector(`[data-part="${name}"]`);
  const fillFilters = makeFilters(part("facets"), facets, go);
  part("filters").parentElement.open = window.matchMedia(ROOM_FOR_FILTERS).matches;
  listen();
  return show;

  function go(answers, { replace = false } = {}) {
    const address = addressOf("passages", changed(here().asked, answers));
    if (replace) history.replaceState(null, "", address);
    else history.pushState(null, "", address);
    show();
  }

  function listen() {
    let typing;
    part("question").addEventListener("input", ({ target }) => {
      clearTimeout(typing);
      typing = setTimeout(() => go({ q: target.value }, { replace: true }), TYPING);
    });
    part("order").addEventListener("change", ({ target }) => go({ sort: target.value }));
    part("clear").addEventListener("click", () => go(Object.fromEntries(facets.map(({ key }) => [key, ""]))));
    for (const choice of panel.querySelectorAll("[data-view]")) {
      choice.addEventListener("click", () => go({ view: choice.dataset.view, sort: "" }));
    }
    for (const step of [-1, 1]) part(step < 0 ? "previous" : "next").addEventListener("click", () => turn(step));
  }

  function turn(step) {
    go({ page: String(Number(part("page").dataset.page) + step) });
    part("status").scrollIntoView();
    part("status").focus({ preventScroll: true });
  }

  function show() {
    const { asked } = here();
    const request = requestOf(asked);
    const found = searchAll(index, request.question);
    const { kept, counts } = choose(facets, asked, found ? [...found.keys()] : passages.keys());
    const hits = found ?? searchAny(index, request.words);
    const sorted = sortPassages(passages, kept, request);
    const lines = request.view === "concordance" ? linesOf(index, sorted, hits, request) : sorted;
    fillFilters(asked, counts);
    fillForm(asked, request, found || request.counted ? "Formes trouvées" : "Mots du thème surlignés", formsFound(index, hits));
    part("status").textContent = summary(request, kept, lines);
    part("results").replaceChildren(resultsOf(request, turnTo(lines, request), hits));
  }

  // What the address asks, with the usual answer to what it does not say.
  function requestOf(asked) {
    const view = asked.get("view") === "concordance" ? "concordance" : "passages";
    const theme = themes.has(asked.get("theme")) ? asked.get("theme") : "";
    const orders = Object.keys(ordersOf({ view, theme }));
    const order = orders.includes(asked.get("sort")) ? asked.get("sort") : orders[0];
    const counted = ["word", "beside"].flatMap((key) => asked.get(key) || []);
    const words = counted.length ? counted : themes.get(theme)?.words ?? []; // what to look at when no question is asked
    return { view, theme, order, question: asked.get("q") ?? "", counted: counted.length > 0, words, page: Math.trunc(Number(asked.get("page"))) || 1 };
  }

  function fillForm(asked, request, what, forms) {
    if (document.activeElement !== part("question")) part("question").value = request.question;
    part("forms").textContent = forms.length ? `${what}\u00a0: ${forms.slice(0, FORMS_SAID).join(", ")}${forms.length > FORMS_SAID ? "…" : ""}` : "";
    const filters = facets.filter(({ key }) => asked.get(key)).length;
    part("clear").hidden = !filters;
    part("filters").textContent = filters ? `Filtres (${filters})` : "Filtres";
    part("order").replaceChildren(...Object.entries(ordersOf(request)).map(([value, label]) => make("option", { value }, label)));
    part("order").value = request.order;
    for (const choice of panel.querySelectorAll("[data-view]")) {
      choice.setAttribute("aria-pressed", String(choice.dataset.view === request.view));
    }
  }

  // The lines of the page that is asked for, and the buttons that turn it.
  function turnTo(lines, { view, page }) {
    const pages = Math.max(1, Math.ceil(lines.length / ON_A_PAGE[view]));
    const present = Math.min(Math.max(1, page), pages);
    part("pages").hidden = pages === 1;
    part("page").dataset.page = present;
    part("page").textContent = `Page ${number(present)} sur ${number(pages)}`;
    part("previous").disabled = present === 1;
    part("next").disabled = present === pages;
    return lines.slice((present - 1) * ON_A_PAGE[view], present * ON_A_PAGE[view]);
  }

  function resultsOf({ view }, shown, hits) {
    if (!shown.length) return make("p", { class: "nothing" }, NOTHING[view]);
    if (view === "concordance") return listOccurrences(index, shown);
    const places = (rank) => (hits.get(rank) ?? []).map(([first, last]) => [index.starts[first], index.ends[last]]);
    return listPassages(shown.map((rank) => ({ passage: passages[rank], hits: places(rank) })), themes);
  }

  function summary({ view }, kept, lines) {
    const documents = new Set(kept.map((rank) => passages[rank].document)).size;
    const occurrences = view === "concordance" ? `${count(lines.length, "occurrence", "occurrences")} dans ` : "";
    return `${occurrences}${count(kept.length, "passage", "passages")} sur ${number(passages.length)}, ${count(documents, "document", "documents")}`;
  }
}
