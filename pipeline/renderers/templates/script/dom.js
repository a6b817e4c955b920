// Elements made from text: what a document holds goes in as text, never as markup.

export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

const WRITTEN = new Intl.NumberFormat("fr-FR"); // made once: making one is what takes time
const WITH_DECIMALS = new Intl.NumberFormat("fr-FR", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const number = (value) => WRITTEN.format(value);
export const decimal = (value) => WITH_DECIMALS.format(value);

export const count = (value, singular, plural) => `${number(value)}\u00a0${value < 2 ? singular : plural}`;
