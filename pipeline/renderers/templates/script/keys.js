// The keyboard: / to search, arrows from one result to the next, Escape back to the question or to where one came from.

export function listenToKeys() {
  const question = document.querySelector('[data-part="question"]');
  const results = () => [...document.querySelectorAll('[data-part="results"] .read')];

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const writing = event.target.closest("input, select, textarea, [contenteditable]");
    const view = document.body.dataset.view;
    if (event.key === "/" && !writing) search(event);
    else if (event.key === "Escape" && view === "document") history.back();
    else if (event.key === "Escape" && view === "passages" && event.target !== question) question.focus();
    else if (view === "passages" && (event.key === "ArrowDown" || event.key === "ArrowUp")) step(event);
  });

  function search(event) {
    event.preventDefault();
    if (document.body.dataset.view === "passages") question.focus();
    else {
      window.addEventListener("hashchange", () => question.focus(), { once: true });
      location.hash = "#passages";
    }
  }

  function step(event) {
    const links = results();
    const present = links.indexOf(event.target.closest(".read"));
    if (present < 0 && event.target !== question) return;
    const next = present + (event.key === "ArrowDown" ? 1 : -1);
    if (event.target === question && event.key === "ArrowUp") return;
    event.preventDefault();
    (next < 0 ? question : links[Math.min(next, links.length - 1)])?.focus();
  }
}
