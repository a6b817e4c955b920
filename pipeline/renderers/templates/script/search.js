// What a reader asks, found in the passages.
//   solidaires            every form of the word: solidaire, solidaires
//   solid*                what begins so; likewise a word that no passage holds, as when it is not yet fully typed
//   "lien de subordination"  exactly these words in this order
//   temps choisi          passages that hold both
//   temps -partiel        passages that hold the first and not the second; likewise -"temps partiel"
// What is not in quotation marks is read kindly: l'entraide is entraide, co-working is coworking, tiers lieux is
// tiers-lieux, and a plural that no passage holds is the singular.

import { eachWord, fold } from "./words.js";

const ASKED = /([-–−](?=[«"“\p{L}\p{N}]))?(?:[«"“]([^«"“»”]+)(?:[»"”]|$)|(\S+))/gu;
const ELIDED = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)/iu;

// A question -> its parts, each a row of words that must follow each other, how they are to be read, and whether they are to be absent.
function partsOf(index, question) {
  const asked = [...question.matchAll(ASKED)].map(([, absent, quoted, free]) => ({ absent: Boolean(absent), quoted, free: free?.replace(ELIDED, "") }));
  return joined(index, asked).map(({ absent, quoted, free }) => {
    const words = quoted === undefined ? wordsOf(index, held(index, free)) : wordsOf(index, quoted);
    const begun = quoted === undefined && (free.endsWith("*") || (words.length === 1 && !isKnown(index, words[0])));
    return { words, reading: quoted !== undefined ? "exact" : begun ? "beginning" : "forms", absent };
  }).filter((part) => part.words.length);
}

// Two free words side by side that the passages write as one with a hyphen become that one.
function joined(index, asked) {
  const parts = [];
  for (const part of asked) {
    const last = parts.at(-1);
    const compound = part.free && last?.free && !part.absent && held(index, `${last.free}-${part.free}`);
    if (compound && isKnown(index, compound)) last.free = compound;
    else parts.push({ ...part });
  }
  return parts;
}

// A word as the passages hold it: with or without its hyphens, in the plural or not.
function held(index, word) {
  const spellings = [word, word.replace(/[sx]$/iu, ""), word.replace(/aux$/iu, "al")].flatMap((each) => [each, each.replace(/[-‑]/gu, "")]);
  return spellings.find((each) => isKnown(index, each)) ?? word;
}

function wordsOf(index, text) {
  const words = [];
  eachWord(text, index.isCompound, (word) => words.push(word));
  return words;
}

const familiesOf = (index, word) => index.byWord.get(word.toLowerCase()) ?? index.byWord.get(fold(word)) ?? [];
const isKnown = (index, word) => index.numbers.has(fold(word)) || familiesOf(index, word).length > 0;

// The numbers of the words that answer to one word of a question.
function numbersOf(index, word, reading) {
  const folded = fold(word);
  if (reading === "beginning") {
    return new Set(index.words.flatMap((each, number) => (each.startsWith(folded) ? [number] : [])));
  }
  const accepted = reading === "exact" ? [folded] : [folded, ...familiesOf(index, word).flat().map(fold)];
  return new Set(accepted.map((each) => index.numbers.get(each)).filter((number) => number !== undefined));
}

// passage -> [[first token, last token], ...] of the places where the words stand in a row.
function find(index, { words, reading }) {
  const rows = words.map((word) => numbersOf(index, word, reading));
  const found = new Map();
  for (const number of rows[0]) {
    for (let rank = index.first[number]; rank < index.first[number + 1]; rank += 1) {
      const place = index.places[rank];
      const last = place + rows.length - 1;
      const owner = index.owners[place];
      if (index.owners[last] !== owner || !rows.every((row, shift) => row.has(index.tokens[place + shift]))) continue;
      if (found.has(owner)) found.get(owner).push([place, last]);
      else found.set(owner, [[place, last]]);
    }
  }
  return found;
}

// passage -> hits, for the passages that answer to every part of a question; null when nothing is asked.
export function searchAll(index, question) {
  const parts = partsOf(index, question);
  if (!parts.length) return null;
  const [answers, refused] = [false, true].map((absent) => parts.filter((part) => part.absent === absent).map((part) => find(index, part)));
  const open = answers.length ? answers[0].keys() : index.passages.keys();
  const shared = [...open].filter((owner) => answers.every((answer) => answer.has(owner)) && !refused.some((answer) => answer.has(owner)));
  return new Map(shared.map((owner) => [owner, inOrder(answers.flatMap((answer) => answer.get(owner)))]));
}

// passage -> hits, for the passages that hold any of these words or phrases, in any of their forms.
export function searchAny(index, phrases) {
  const found = new Map();
  for (const words of phrases.map((phrase) => wordsOf(index, phrase)).filter((words) => words.length)) {
    for (const [owner, hits] of find(index, { words, reading: "forms" })) {
      found.set(owner, [...(found.get(owner) ?? []), ...hits]);
    }
  }
  for (const hits of found.values()) inOrder(hits);
  return found;
}

const inOrder = (hits) => hits.sort((a, b) => a[0] - b[0]);

// The words that hits fell on, as they are written, in alphabetical order: what was counted together is said.
export function formsFound(index, hits) {
  const numbers = new Set();
  for (const places of hits.values()) {
    for (const [first, last] of places) if (first === last) numbers.add(index.tokens[first]);
  }
  return [...numbers].flatMap((number) => [...index.written[number]]).sort(new Intl.Collator("fr").compare);
}
