// A passage as it is cited, ready to paste.

import { make } from "./dom.js";

const words = (element) => element.textContent.replace(/\s+/g, " ").trim();

// A button that copies the quotation of a figure with its reference and its place.
export function copyButton(figure) {
  const button = make("button", { type: "button", class: "copy" }, "Copier la citation");
  button.addEventListener("click", () => {
    const [quotation, reference, place] = ["blockquote", ".reference", ".where"].map((part) => words(figure.querySelector(part)));
    navigator.clipboard.writeText(`« ${quotation} » (${reference} ${place})`).then(
      () => (button.textContent = "Citation copiée"),
      () => (button.textContent = "Copie refusée par le navigateur"),
    );
  });
  return button;
}
