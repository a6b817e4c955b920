// A word in its contexts, one line per occurrence (KWIC, Luhn 1960), sorted by what stands before or after it.

import { make } from "./dom.js";
import { readingAddress } from "./passages.js";

const AROUND = 8; // words shown on each side
const COMPARED = 4; // words that decide the order

// Occurrences, [[first token, last token], ...], by the words after them, or before them from right to left.
export function sortOccurrences(index, occurrences, side) {
  const rankAt = ([first, last], step) => {
    const place = side === "left" ? first - step : last + step;
    return sameDocument(index, place, first) ? index.ranks[index.tokens[place]] + 1 : 0;
  };
  // Two words decide nearly always: their ranks make one number, which sorts fast.
  const keyed = occurrences.map((occurrence) => ({ occurrence, key: rankAt(occurrence, 1) * (index.words.length + 1) + rankAt(occurrence, 2) }));
  const byLaterWords = (a, b) => {
    for (let step = 3; step <= COMPARED; step += 1) {
      const difference = rankAt(a, step) - rankAt(b, step);
      if (difference) return difference;
    }
    return a[0] - b[0];
  };
  return keyed.sort((a, b) => a.key - b.key || byLaterWords(a.occurrence, b.occurrence)).map(({ occurrence }) => occurrence);
}

// A context goes on in the passages before and after, which follow each other in the row of all words.
function sameDocument({ passages, owners }, place, other) {
  return passages[owners[place]]?.document === passages[owners[other]].document;
}

export function listOccurrences(index, occurrences) {
  const head = ["Avant", "Mot", "Après", "Document"].map((name) => make("th", { scope: "col" }, name));
  const rows = occurrences.map((occurrence) => rowOf(index, occurrence));
  return make("table", { class: "concordance" },
    make("caption", {}, "Concordance"), make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
}

function rowOf(index, [first, last]) {
  const { passages, owners, starts, ends } = index;
  const passage = passages[owners[first]];
  let [from, to] = [first, last];
  while (first - from < AROUND && sameDocument(index, from - 1, first)) from -= 1;
  while (to - last < AROUND && sameDocument(index, to + 1, first)) to += 1;
  const before = textBetween(index, owners[from], starts[from], owners[first], starts[first]);
  const after = textBetween(index, owners[last], ends[last], owners[to], sameDocument(index, to + 1, first) ? ends[to] : Infinity);
  const { title, source, year } = passage.document;
  return make("tr", {},
    make("td", { class: "before" }, make("bdi", {}, before)),
    make("td", { class: "word" }, make("mark", {}, passage.text.slice(starts[first], ends[last]))),
    make("td", { class: "after" }, make("bdi", {}, after)),
    make("td", { class: "origin" }, make("a", { class: "read", href: readingAddress(passage), title }, [source, year].filter(Boolean).join(", "))));
}

// From a character of one passage to a character of the same or of a later one.
function textBetween({ passages }, opening, start, closing, end) {
  const texts = passages.slice(opening, closing + 1).map(({ text }, rank) =>
    text.slice(rank ? 0 : start, opening + rank === closing ? end : undefined));
  return texts.join(" ");
}
