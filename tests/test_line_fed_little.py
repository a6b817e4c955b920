"""The whole line on next to nothing: a poor corpus is told as it is."""

import pytest

from tests.line import Run

POOR = {
    "an empty file": {"vide.txt": ""},
    "a single document": {
        "seul.txt": "Un seul texte\n\nLe coworking attire des indépendants qui cherchent un bureau et du café.\n"
    },
    "none of the seeds": {
        f"{n}.txt": f"La pluie tombe sur le jardin numéro {n} et les tomates mûrissent lentement.\n" for n in range(3)
    },
    "hostile text": {
        "attaque.txt": '<script>alert(1)</script>, {{7*7}}, #read("x"), 🚲 et \ufffe\u0007 dans un texte ordinaire.\n'
    },
}


def test_an_empty_folder_ends_with_a_report_and_a_sentence(tmp_path):
    study = Run(tmp_path).fill()
    made = study.make()
    assert made.returncode == 0, made.stdout + made.stderr
    assert "est vide : déposez-y vos fichiers" in made.stdout
    assert (study.reports / "rapport.html").exists()


@pytest.mark.parametrize("files", POOR.values(), ids=POOR)
def test_a_poor_corpus_ends_with_an_honest_report(tmp_path, files):
    study = Run(tmp_path).fill()
    for name, text in files.items():
        (study.raw / name).write_text(text, encoding="utf-8")
    study.walk()
    html = (study.reports / "rapport.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in html
    assert (study.reports / "rapport.pdf").read_bytes().startswith(b"%PDF")
