import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.stages.segment.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Le bail est signé.", "Personne n'y croyait."],
        ["M. Martin et Mme. Diallo ont plaidé.", "Le Dr. Petit n'est pas venu."],
        ["L'art. L. 8221-6 pose une présomption.", "Elle est simple."],
        ["Voir p. 12 et suiv. Annexe 3, fig. 4.", "Le reste suit."],
        ["Certains, p. ex. Les Coursiers réunis, refusent.", "D'autres signent."],
        ["Le n° 3 coûte 2.50 euros, etc.", "Il est épuisé."],
        ["On y trouve des bureaux, etc. et du café."],
        ["Il lit A. Gorz et J.-P. Durand le soir.", "Elle préfère S. Weil."],
        ["La plainte est allée à l'O.N.U.", "Elle y dort."],
        ["Pourquoi partir ?", "Parce qu'on n'est pas payé !", "Voilà tout…", "Fin."],
        ["« Pourquoi partir ? » demande-t-elle.", "« Nous restons. »", "Il se tait."],
        ["Il a dit : « On arrête. »", "Puis il est sorti."],
        ["Mais… ce sont des entreprises privées !", "Rien d'autre."],
        ["1. Les statuts sont votés.", "2. Le bureau est élu."],
        ["II. La subordination vient des ordres.", "Elle se prouve."],
        ["En 2016, tout change.", "3 livreurs portent plainte."],
        ["La note tombe à 4.2 sur 5.", "Le compte est fermé."],
        ["Une loi (voir l'encadré.)", "Elle date de 1975.[2]", "Une autre suit."],
        ["Salarié.e.s et bénévoles ont voté.", "Tou.te.s sont restés."],
        ["— Tu restes ?", "— Oui, je reste."],
        ["Une phrase sans point"],
    ],
)
def test_split_sentences(sentences):
    text = " ".join(sentences)
    found = [text[start:end] for start, end in split_sentences(text)]
    assert found == sentences


@given(st.text(alphabet="aB1 .?!…«»\"'();:-–", max_size=80))
def test_sentences_cover_the_text_without_overlap(text):
    spans = split_sentences(text)
    last = 0
    for start, end in spans:
        assert last <= start < end <= len(text)
        assert text[last:start].strip() == ""
        last = end
    assert text[last:].strip() == ""
