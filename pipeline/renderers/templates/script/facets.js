// What passages can be filtered by, and how many of them each choice would leave.

const VOICES = { source: "le texte lui-même", annotator: "un annotateur", reader: "un commentaire de lecteur" };
const UNKNOWN = "non précisé"; // these three as in pipeline/links.py
const ANY_THEME = "*";
const NO_THEME = "-";
const FIRST = new Set([ANY_THEME, NO_THEME]);
const TAKEN = new Set(["theme", "also", "classified", "document", "source", "author", "year", "voice", "word", "beside", "q", "view", "sort", "page"]);
const MOST_GROUPS = 20;

// [{ key, label, any: no choice, values: for each passage those it has, name: value -> what is read, minor: a variable of few documents, shown }]
export function facetsOf({ themes, documents, passages, words }) {
  const labels = new Map([[ANY_THEME, "Un thème au moins"], [NO_THEME, "Aucun thème"], ...themes.map(({ theme, label }) => [theme, label])]);
  const nameTheme = (theme) => labels.get(theme) ?? theme;
  const themesOf = (passage) => passage.themes.map(([theme]) => theme);
  const titles = new Map(documents.map(({ id, title }) => [id, title]));
  const facets = [
    { key: "theme", label: "Thème présent", any: "Tous les thèmes", ofPassage: (passage) => [passage.themes.length ? ANY_THEME : NO_THEME, ...themesOf(passage)], name: nameTheme, shown: themes.length > 0 },
    { key: "also", label: "Avec cet autre thème", any: "Tous les thèmes", ofPassage: themesOf, name: nameTheme, shown: false },
    { key: "source", label: "Source", any: "Toutes les sources", ofDocument: (text) => text.source },
    { key: "author", label: "Auteur", any: "Tous les auteurs", ofDocument: (text) => text.author },
    { key: "year", label: "Année", any: "Toutes les années", ofDocument: (text) => text.year },
    { key: "voice", label: "Qui parle", any: "Toutes les voix", ofPassage: (passage) => [passage.voice], name: (voice) => VOICES[voice] ?? voice },
    ...sortingVariables(documents).map((variable) => ({
      key: TAKEN.has(variable) ? `${variable}*` : variable,
      label: variable,
      any: "Tout",
      ofDocument: (text) => text.variables[variable],
      minor: !sortsMost(documents, variable),
    })),
    ...["word", "beside"].map((key) => ({
      key,
      label: key === "word" ? "Mot, comme l’analyse le compte" : "Avec cet autre mot",
      any: "Tous les mots",
      ofPassage: (passage) => passage.words.map((rank) => words[rank]),
      shown: false,
    })),
    { key: "document", label: "Document", any: "Tous les documents", ofDocument: (text) => text.id, name: (id) => titles.get(id) ?? id, shown: false },
    { key: "classified", label: "Classé", any: "Tous les passages", ofPassage: ({ classified }) => [classified ? "oui" : "non"] },
  ];
  return facets.map(({ key, label, any, ofPassage, ofDocument, name = String, minor = false, shown }) => {
    const ofDocuments = ofDocument && new Map(documents.map((text) => [text, [ofDocument(text) || UNKNOWN]]));
    const values = passages.map((passage) => (ofDocuments ? ofDocuments.get(passage.document) : ofPassage(passage)));
    return { key, label, any, name, values, minor, shown: shown ?? new Set(values.flat()).size > 1 };
  });
}

// The free variables that put two documents in one group: what differs for each, such as a number, sorts nothing.
function sortingVariables(documents) {
  const variables = [...new Set(documents.flatMap((text) => Object.keys(text.variables)))].sort();
  return variables.filter((variable) => {
    const known = documents.flatMap((text) => text.variables[variable] || []);
    return new Set(known).size < known.length;
  });
}

// Whether a variable sorts most documents into groups that one can survey; the others stand apart.
function sortsMost(documents, variable) {
  const known = documents.flatMap((text) => text.variables[variable] || []);
  return known.length >= documents.length / 2 && new Set(known).size <= MOST_GROUPS;
}

// The passages that meet every choice, and for each facet value -> passages it would leave, the other choices held.
export function choose(facets, choices, passages) {
  const kept = [];
  const counts = facets.map(() => new Map());
  const counted = [...facets.keys()].filter((rank) => facets[rank].shown || choices.get(facets[rank].key));
  for (const passage of passages) {
    const missed = facets.flatMap(({ key, values }, rank) => {
      const choice = choices.get(key);
      return choice && !values[passage].includes(choice) ? [rank] : [];
    });
    if (!missed.length) kept.push(passage);
    if (missed.length > 1) continue;
    for (const rank of missed.length ? missed : counted) {
      for (const value of facets[rank].values[passage]) counts[rank].set(value, (counts[rank].get(value) ?? 0) + 1);
    }
  }
  return { kept, counts };
}

// Choices as they are listed: years in order, the others by number of passages, then by name; what sums themes up comes
// first, what is not known last.
export function listChoices({ key, name }, counts) {
  const collator = new Intl.Collator("fr", { numeric: true });
  const byName = (a, b) => collator.compare(name(a[0]), name(b[0]));
  const place = ([value]) => (value === UNKNOWN ? 1 : key === "theme" && FIRST.has(value) ? -1 : 0);
  return [...counts].sort((a, b) => place(a) - place(b) || (key === "year" ? byName(a, b) : b[1] - a[1] || byName(a, b)));
}
