// Where each word stands: all words of all passages in a row, and for each word its places in that row.

import { familiesByWord } from "./corpus.js";
import { eachWord, fold } from "./words.js";

export function indexPassages({ passages, families }) {
  const byWord = familiesByWord(families);
  const isCompound = (word) => byWord.has(word);
  const numbers = new Map(); // folded word -> its number
  const known = new Map(); // word as written -> its number: folding is slow, and few words are new
  const tokens = [];
  const starts = [];
  const ends = [];
  const owners = [];
  passages.forEach((passage, owner) => {
    eachWord(passage.text, isCompound, (word, start) => {
      let number = known.get(word);
      if (number === undefined) {
        const folded = fold(word);
        if (!numbers.has(folded)) numbers.set(folded, numbers.size);
        known.set(word, (number = numbers.get(folded)));
      }
      tokens.push(number);
      starts.push(start);
      ends.push(start + word.length);
      owners.push(owner);
    });
  });
  const words = [...numbers.keys()];
  const written = words.map(() => new Set()); // a word with its accents, in all the ways it has them
  for (const [word, number] of known) written[number].add(word.toLowerCase());
  return { passages, byWord, isCompound, numbers, words, written, tokens, starts, ends, owners, ranks: alphabeticalRanks(words), ...placesOf(tokens, words.length) };
}

function alphabeticalRanks(words) {
  const order = words.map((_, number) => number).sort((a, b) => (words[a] < words[b] ? -1 : 1));
  const ranks = new Int32Array(words.length);
  order.forEach((number, rank) => (ranks[number] = rank));
  return ranks;
}

// The places of word n are places[first[n]] to places[first[n + 1] - 1], in order.
function placesOf(tokens, size) {
  const first = new Int32Array(size + 1);
  for (const number of tokens) first[number + 1] += 1;
  for (let number = 0; number < size; number += 1) first[number + 1] += first[number];
  const next = first.slice();
  const places = new Int32Array(tokens.length);
  tokens.forEach((number, place) => (places[next[number]++] = place));
  return { first, places };
}
