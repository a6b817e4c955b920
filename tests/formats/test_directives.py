import pytest

from pipeline.formats.markdown import read_markdown
from tests.work import little_work


def shown(text):
    (item,) = read_markdown(text.encode())
    return [(block.kind, block.raw) for block in item.blocks]


def prose(text):
    return [pair for pair in shown(text) if pair[0] != "chrome"]


SENTENCE = "Les livreuses ont fondé une caisse d’entraide."


@pytest.mark.parametrize(
    ("opening", "closing", "title"),
    [
        ("```{note}", "```", ""),
        ("````{dropdown} **Réponse**", "````", "Réponse"),
        ("```` {admonition} Et le salariat ?\n:class: tip", "````", "Et le salariat ?"),
        ("~~~{sidebar} Un détour", "~~~", "Un détour"),
        ("```ad-note", "```", ""),
        (":::{note}", ":::", ""),
        ("::: warning", ":::", ""),
        (":::tip Bon à savoir", ":::", "Bon à savoir"),
        (":::info[Bon à savoir]", ":::", "Bon à savoir"),
        ('::: {.callout-note title="Droit"}', ":::", ""),
        (":::: {.column}", "::::", ""),
        ('!!! question "Qui paie ?"', "", "Qui paie ?"),
        ('???+ tip "Se grouper"', "", "Se grouper"),
        ('=== "À deux"', "", "À deux"),
        ('===! "À dix"', "", "À dix"),
        ("??? note", "", ""),
        ('{{< details "Réponse" >}}\n', "\n{{< /details >}}", ""),
        ("{{% note %}}\n", "\n{{% /note %}}", ""),
    ],
)
def test_the_text_of_a_directive_is_prose_and_its_title_a_heading(opening, closing, title):
    text = f"Avant.\n\n{opening}\n{SENTENCE}\n{closing}\n\nAprès."
    heading = [("heading", title)] if title else []
    assert prose(text) == [("paragraph", "Avant."), *heading, ("paragraph", SENTENCE), ("paragraph", "Après.")]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("```", "```"),
        ("```python", "```"),
        ("```{code-block} python", "```"),
        ("```{r, echo=FALSE}", "```"),
        ("```{python}", "```"),
        ("```{.bash}", "```"),
        ("```{=html}", "```"),
        ("````{figure} plan.png", "````"),
        ("~~~{math}", "~~~"),
        (":::{mermaid}", ":::"),
        ("::::{code-cell} ipython3", "::::"),
        ("{{< highlight go >}}", "{{< /highlight >}}"),
        ("{{< mermaid >}}", "{{< /mermaid >}}"),
    ],
)
def test_code_formulas_and_pictures_are_not(opening, closing):
    text = f"Avant.\n\n{opening}\ncaisse = entraide\n\n# commentaire\n{closing}\n\nAprès."
    assert [raw for kind, raw in prose(text) if "/" not in raw] == ["Avant.", "Après."]


def test_directives_hold_directives_and_code():
    text = f"""`````{{tab-set}}
````{{tab-item}} Livreurs
:::{{warning}}
{SENTENCE}
:::
```python
:::{{note}}
print("rien")
```
- une clé
````
`````
Une phrase après tout cela.
"""
    assert prose(text) == [
        ("heading", "Livreurs"),
        ("paragraph", SENTENCE),
        ("list_item", "une clé"),
        ("paragraph", "Une phrase après tout cela."),
    ]


def test_a_directive_that_is_never_closed_loses_nothing():
    assert prose(f"```{{note}}\n{SENTENCE}\n\nUne autre phrase.") == [
        ("paragraph", SENTENCE),
        ("paragraph", "Une autre phrase."),
    ]


def test_a_fence_of_colons_that_is_badly_written_is_a_mark_all_the_same():
    assert prose(f"::: {{note\n{SENTENCE}\n:::") == [("paragraph", SENTENCE)]


def test_a_directive_does_not_name_the_document():
    (item,) = read_markdown(f":::{{note}} Attention\n{SENTENCE}\n:::\n\n# Le titre\n\nTexte.".encode())
    assert item.metadata.title == "Le titre"


@pytest.mark.parametrize("unit", ["::: a\n", "```{note}\n", "```{a}", ":::", "::: [", "!!! a", "??? a\n"])
def test_unclosed_directives_are_read_in_linear_time(unit):
    with little_work():
        shown(unit * (100_000 // len(unit)))
