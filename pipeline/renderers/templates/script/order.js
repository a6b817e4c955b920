// What passages and occurrences are put in order by.

import { sortOccurrences } from "./concordance.js";

const OF_PASSAGES = {
  document: "Source et document",
  newest: "Date, le plus récent d’abord",
  oldest: "Date, le plus ancien d’abord",
};
const ORDERS = {
  passages: { score: "Ressemblance au thème", ...OF_PASSAGES },
  concordance: { right: "Ce qui suit le mot", left: "Ce qui précède le mot", ...OF_PASSAGES },
};

// The orders that make sense, name -> what is read; the first is the usual one.
export function ordersOf({ view, theme }) {
  const { score, ...others } = ORDERS[view];
  return score && theme ? { score, ...others } : others;
}

// Ranks of passages in order; ties stand as in the corpus, which goes by source, date and title.
export function sortPassages(passages, ranks, { order, theme }) {
  const score = (rank) => passages[rank].themes.find(([name]) => name === theme)?.[1] ?? 0;
  const date = (rank) => passages[rank].document.date;
  const byDate = (a, b) => (date(a) < date(b) ? -1 : date(a) > date(b) ? 1 : 0);
  const undatedLast = (a, b) => !date(a) - !date(b);
  const compare = {
    score: (a, b) => score(b) - score(a),
    newest: (a, b) => undatedLast(a, b) || byDate(b, a),
    oldest: (a, b) => undatedLast(a, b) || byDate(a, b),
  }[order] ?? (() => 0);
  return [...ranks].sort((a, b) => compare(a, b) || a - b);
}

// Occurrences of sorted passages, in the order of the passages or of the contexts.
export function linesOf(index, sorted, hits, { order }) {
  const occurrences = sorted.flatMap((rank) => hits.get(rank) ?? []);
  return order in OF_PASSAGES ? occurrences : sortOccurrences(index, occurrences, order);
}
