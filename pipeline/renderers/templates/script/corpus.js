// The documents and their passages, unpacked from the page.

import { fold } from "./words.js";

export async function readCorpus() {
  const packed = atob(document.getElementById("corpus").textContent);
  const bytes = new Uint8Array(packed.length);
  for (let i = 0; i < packed.length; i += 1) bytes[i] = packed.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  const { themes, documents, families, words } = await new Response(stream).json();
  for (const text of documents) joinPassages(text);
  return { themes, documents, families, words, passages: documents.flatMap((text) => text.passages) };
}

// The text of a passage is its stretches joined by a space.
function joinPassages(text) {
  const stretches = text.passages.map(() => []);
  for (const part of text.parts) {
    for (const stretch of part.stretches) if (stretch.passage >= 0) stretches[stretch.passage].push(stretch.text);
  }
  text.passages.forEach((passage, rank) => Object.assign(passage, { document: text, text: stretches[rank].join(" ") }));
}

// Each word -> the words counted together with it. An accent that the reader wrote counts; without it, all do.
export function familiesByWord(families) {
  const byWord = new Map();
  const add = (word, family) => byWord.set(word, [...(byWord.get(word) ?? []), family]);
  for (const family of families) {
    for (const word of family) {
      add(word, family);
      if (fold(word) !== word) add(fold(word), family);
    }
  }
  return byWord;
}
