// The address says everything that is shown: it can be shared, kept, and gone back to.

// '#passages?theme=d1&q=temps' -> { view: "passages", asked: URLSearchParams }
export function here() {
  const [view, query = ""] = location.hash.slice(1).split(/\?(.*)/s);
  return { view, asked: new URLSearchParams(query) };
}

export function addressOf(view, asked) {
  const filled = String(new URLSearchParams([...asked].filter(([, value]) => value !== "")));
  return `#${view}${filled && "?"}${filled}`;
}

// The present address with some answers changed; "" takes one away, and a new question begins on its first page.
export function changed(asked, answers) {
  const next = new URLSearchParams(asked);
  next.delete("page");
  for (const [name, value] of Object.entries(answers)) next.set(name, value);
  return next;
}
