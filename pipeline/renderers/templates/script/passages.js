// Passages one under the other, each with its source, its themes and what can be done with it.

import { copyButton } from "./citation.js";
import { decimal, make } from "./dom.js";

export const readingAddress = (passage) => `#document?${new URLSearchParams({ id: passage.document.id, passage: passage.id })}`;

// `shown`: [{ passage, hits: [[start, end], ...] }]
export const listPassages = (shown, themes) => make("div", {}, ...shown.map(({ passage, hits }) => figureOf(passage, hits, themes)));

function figureOf(passage, hits, themes) {
  const figure = make("figure", { class: "passage" });
  const actions = make("span", { class: "actions" }, make("a", { class: "read", href: readingAddress(passage) }, "Lire dans le document"));
  figure.append(
    make("blockquote", { dir: "auto" }, ...highlighted(passage.text, hits)),
    make("figcaption", {}, themeBadges(passage, themes), referenceOf(passage.document), placeOf(passage), actions),
  );
  if (navigator.clipboard) actions.append(copyButton(figure));
  return figure;
}

// The text with its hits marked; hits are in order and may overlap.
export function highlighted(text, hits) {
  const pieces = [];
  let done = 0;
  for (const [start, end] of hits) {
    if (end <= done) continue;
    const from = Math.max(start, done);
    pieces.push(text.slice(done, from), make("mark", {}, text.slice(from, end)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

// The themes that a passage holds, by name and by colour, with the scores that rank it.
export function themeBadges(passage, themes, { scores = true } = {}) {
  const badges = passage.themes.map(([theme, score]) => {
    const { label, color } = themes.get(theme);
    return make("span", { class: `badge theme-color-${color}` }, scores ? `${label} ${decimal(score)}` : label);
  });
  return make("span", { class: "badges" }, ...badges.flatMap((badge) => [badge, " "]));
}

export function referenceOf({ title, author, written, source, url }) {
  const reference = make("span", { class: "reference" });
  if (author) reference.append(make("bdi", {}, author), ", ");
  if (title) reference.append(...quoted(title), ", ");
  reference.append(make("bdi", {}, source), written && `, ${written}`, ".");
  if (url) reference.append(" ", make("a", { class: "address", href: url, rel: "noopener noreferrer" }, url));
  return reference;
}

function quoted(title) {
  const cited = make("cite", {}, make("bdi", {}, title));
  return title.startsWith("«") ? [cited] : ["«\u00a0", cited, "\u00a0»"];
}

export const placeOf = (passage) => make("span", { class: "where" }, make("bdi", {}, passage.where), ` · segment ${passage.id}`);
