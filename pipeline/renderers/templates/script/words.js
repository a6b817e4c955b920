// Words as a search sees them: without accents or case, cut at apostrophes; œ is oe.

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‑][\p{L}\p{M}\p{N}]+)*/gu;
const PART = /[^-‑]+/gu;

export const fold = (text) =>
  text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("‑", "-");

// Calls `found(word, start)` for each word of a text, as it is written; a word with hyphens stays whole when `isCompound` says so.
export function eachWord(text, isCompound, found) {
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!/[-‑]/.test(word) || isCompound(fold(word))) found(word, index);
    else for (const part of word.matchAll(PART)) found(part[0], index + part.index);
  }
}
