// A document as it was read, whole: its passages with their themes, and what was left out, greyed, with the reason.

import { count, make } from "./dom.js";
import { referenceOf, themeBadges } from "./passages.js";

const SHORT = 240; // characters left out that need no fold
const TAGS = { heading: "h3", quotation: "blockquote" };

export function readDocument(text, themes, target) {
  const page = make("article", {});
  const begun = new Set();
  page.append(make("p", { class: "reading-reference" }, referenceOf({ ...text, title: "" })), factsOf(text), themesOf(text, themes));
  // The first stretch of a passage says its themes; a passage may go on in the next paragraphs.
  const stretchOf = ({ text: words }, passage) => {
    const held = passage.themes.length ? ` held theme-color-${themes.get(passage.themes[0][0]).color}` : "";
    const stretch = make("span", { class: `stretch${held}${passage.id === target ? " target" : ""}` }, words);
    if (begun.has(passage)) return stretch;
    begun.add(passage);
    stretch.id = passage.id;
    if (held) stretch.prepend(themeBadges(passage, themes, { scores: false }));
    return stretch;
  };
  for (const run of runsOf(text.parts)) {
    if (run[0].reason) page.append(leftOut(run));
    else page.append(...run.map((part) => kept(part, (stretch) => stretchOf(stretch, text.passages[stretch.passage]))));
  }
  return page;
}

function factsOf({ place, passages, variables }) {
  const facts = [place, count(passages.length, "passage", "passages"), ...Object.entries(variables).map(([name, value]) => `${name}\u00a0: ${value}`)];
  return make("p", { class: "where" }, make("bdi", {}, facts.join(" · ")));
}

// How many passages hold each theme, with the way to them.
function themesOf({ id, passages }, themes) {
  const held = new Map();
  for (const [theme] of passages.flatMap((passage) => passage.themes)) held.set(theme, (held.get(theme) ?? 0) + 1);
  if (!held.size) return make("p", {}, "Aucun thème n’est présent dans ce document.");
  const items = [...themes.values()].filter(({ theme }) => held.has(theme)).map(({ theme, label, color }) => {
    const address = `#passages?${new URLSearchParams({ theme, document: id })}`;
    return make("li", {}, make("a", { class: `badge theme-color-${color}`, href: address }, `${label}\u00a0: ${count(held.get(theme), "passage", "passages")}`));
  });
  return make("ul", { class: "badges" }, ...items);
}

// Blocks left out one after the other are shown together.
function runsOf(parts) {
  const runs = [];
  for (const part of parts) {
    if (runs.length && Boolean(runs.at(-1)[0].reason) === Boolean(part.reason)) runs.at(-1).push(part);
    else runs.push([part]);
  }
  return runs;
}

function leftOut(run) {
  const texts = run.map((part) => part.stretches.map((stretch) => stretch.text).join(""));
  const reasons = [...new Set(run.map((part) => part.reason))].join(", ");
  const fold = make("details", { class: "left-out" },
    make("summary", {}, `Écarté\u00a0: ${reasons} (${count(run.length, "paragraphe", "paragraphes")})`),
    ...run.map((part, rank) => make("p", { dir: "auto" }, make("span", { class: "reason" }, part.why || part.reason), " ", texts[rank])));
  fold.open = texts.join("").length < SHORT;
  return fold;
}

function kept(part, stretchOf) {
  return make(TAGS[part.kind] ?? "p", { class: `part ${part.kind}`, dir: "auto" },
    ...part.stretches.map((stretch) => (stretch.passage < 0 ? stretch.text : stretchOf(stretch))));
}
