// The filters: one list of choices per facet, each choice with what it would leave.

import { make, number } from "./dom.js";
import { listChoices } from "./facets.js";

// Builds the lists in `place`; gives back what fills them: (asked, counts) => void. `go` receives a choice.
export function makeFilters(place, facets, go) {
  const others = make("details", { class: "others" }, make("summary", {}, "Autres variables"));
  const fields = facets.map((facet) => {
    const select = make("select", { id: `filtre-${facet.key}` });
    select.addEventListener("change", () => go({ [facet.key]: select.value }));
    const field = make("p", { class: "field" }, make("label", { for: select.id }, facet.label), select);
    (facet.minor ? others : place).append(field);
    return { facet, select, field };
  });
  place.append(others);
  others.hidden = !facets.some((facet) => facet.minor && facet.shown);
  return (asked, counts) => fields.forEach(({ facet, select, field }, rank) => {
    const chosen = asked.get(facet.key) ?? "";
    field.hidden = !facet.shown && !chosen;
    if (field.hidden) return;
    const left = chosen ? new Map([[chosen, 0], ...counts[rank]]) : counts[rank];
    const options = listChoices(facet, left).map(([value, total]) => make("option", { value }, `${facet.name(value)} (${number(total)})`));
    select.replaceChildren(make("option", { value: "" }, facet.any), ...options);
    select.value = chosen;
    field.classList.toggle("chosen", chosen !== "");
    if (chosen && facet.minor) others.open = true;
  });
}
