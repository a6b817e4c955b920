from dataclasses import replace
from math import nan

import pytest

from pipeline.stages.themes.doubt.evidence import Evidence, Limits
from pipeline.stages.themes.doubt.support import Support
from pipeline.stages.themes.doubt.verdict import judge_theme
from pipeline.typography import french

LIMITS = Limits(
    fewest_segments=3,
    min_segments=10,
    min_documents=3,
    max_main_source_share=0.5,
    max_overlap=0.5,
    min_agreement=0.5,
    max_changing_settings=0.3,
)
GOOD = Evidence(
    named=True,
    seeds=("entraide", "secours mutuel"),
    mentioned=True,
    classified=1240,
    support=Support(40, 12, 5, (12, 9, 6, 3, 2, 2, 1, 1, 1, 1, 1, 1), "L'Écho", 0.3, 0.2),
    seeded=25,
    agreements=(("sans lemmes", 0.9), ("avec les noms propres", 0.8), ("avec un autre tirage au sort", 0.5)),
    left_segments=27,
    left_documents=9,
    stability=0.7,
    null_stability=0.4,
    best_by_chance=0.5,
    twin="coworking",
    shared=3,
    overlap=0.1,
    converged=True,
)
FOUND = replace(GOOD, named=False, seeds=(), mentioned=False, seeded=0)
EXTENT = "Présent dans 40 segments sur 1 240, dans 12 documents et 5 sources."
SOURCE = (
    "La source « L'Écho » en fournit 30 % (et 20 % du corpus) ; "
    "appris sans elle, il garde 27 des 28 autres segments, dans 9 documents."
)
SOURCE_FOUND = f"{SOURCE.partition(' ; ')[0]} ; sans elle, il reste 27 segments dans 9 documents."
FILE = (
    "60 % de ses segments viennent de 6 documents réunis dans un même fichier, « veille.html », qui fournit {part} % "
    "du corpus : qui les a choisis a pu chercher ce thème."
)
WITHOUT = "quand on retire un document sur cinq"
CHANCE = "des mots mélangés au hasard ne dépassent 0,40 que dans 5 % des cas."
STABLE = f"Ses mots se maintiennent {WITHOUT} : leur ressemblance est de 0,70 sur 1 ; {CHANCE}"
UNSTABLE = (
    f"Ses mots ne se maintiennent pas mieux que le hasard {WITHOUT} : leur ressemblance est de 0,30 sur 1 ; {CHANCE}"
)
AGREED = (
    "Sous les 3 autres réglages essayés, ses passages et ceux de l'analyse sont communs à 50 % au pire "
    "(avec un autre tirage au sort)."
)
UNCHECKED = "Il y a trop peu de documents pour vérifier que ses mots se maintiennent quand on en retire."


def support(**changes):
    return replace(GOOD.support, **changes)


@pytest.mark.parametrize(
    ("evidence", "verdict", "why"),
    [
        (GOOD, "établi", f"{EXTENT} {SOURCE} {STABLE} {AGREED}"),
        (FOUND, "établi", f"{EXTENT} {SOURCE_FOUND} {STABLE} {AGREED}"),
        (
            replace(GOOD, support=Support(), mentioned=False),
            "non soutenu",
            (
                "Aucun de ses mots de départ (« entraide », « secours mutuel ») ne se trouve dans les segments classés "
                ": le corpus n'en parle pas, ou avec d'autres mots."
            ),
        ),
        (
            replace(GOOD, support=Support(), mentioned=False, seeds=("entraide",)),
            "non soutenu",
            (
                "Son mot de départ, « entraide », ne se trouve pas dans les segments classés : "
                "le corpus n'en parle pas, ou avec d'autres mots."
            ),
        ),
        (
            replace(GOOD, support=Support(), mentioned=False, seeds=tuple("abcdefgh")),
            "non soutenu",
            (
                "Aucun de ses 8 mots de départ (« a », « b », « c », « d », « e », « f »…) ne se trouve dans les "
                "segments classés : le corpus n'en parle pas, ou avec d'autres mots."
            ),
        ),
        (replace(GOOD, support=Support()), "non soutenu", "Aucun segment n'en parle plus que le hasard ne le ferait."),
        (
            replace(GOOD, support=support(segments=1, documents=1, sources=1, main_source_share=1.0)),
            "non soutenu",
            (
                "Présent dans 1 segment sur 1 240, dans 1 document et 1 source. "
                "C'est trop peu pour y voir un thème : il en faut au moins 3. "
                "Trop peu de documents en parlent : il en faut au moins 3. "
                "La source « L'Écho » en fournit 100 % (et 20 % du corpus) ; "
                "aucune autre n'en parle."
            ),
        ),
        (
            replace(GOOD, support=support(segments=9), left_segments=6),
            "fragile",
            (
                "Présent dans 9 segments sur 1 240, dans 12 documents et 5 sources. "
                "C'est peu : à partir de 10 segments, il pourrait être établi. "
                f"{SOURCE.replace('27 des 28', 'les 6')} {STABLE} {AGREED}"
            ),
        ),
        (
            replace(GOOD, support=support(main_source_share=0.8), left_segments=0, left_documents=0),
            "fragile",
            (
                f"{EXTENT} La source « L'Écho » en fournit 80 % (et 20 % du corpus) ; "
                f"appris sans elle, il ne se retrouve dans aucun autre segment. {STABLE} {AGREED}"
            ),
        ),
        (
            replace(GOOD, support=support(sources=1, main_source_share=1.0, corpus_share=1.0)),
            "fragile",
            (
                "Présent dans 40 segments sur 1 240, dans 12 documents et 1 source. "
                f"Tout le corpus vient de « L'Écho » : rien ne dit qu'on le trouverait ailleurs. {STABLE} {AGREED}"
            ),
        ),
        (
            replace(GOOD, support=support(main_file="veille.html", main_file_documents=6, main_file_share=0.6)),
            "fragile",
            f"{EXTENT} {FILE.format(part=0)} {SOURCE} {STABLE} {AGREED}",
        ),
        (
            replace(
                GOOD,
                support=support(
                    main_file="veille.html", main_file_documents=6, main_file_share=0.6, main_file_corpus_share=0.7
                ),
            ),
            "établi",
            f"{EXTENT} {SOURCE} {FILE.format(part=70)} {STABLE} {AGREED}",
        ),
        (
            replace(GOOD, overlap=0.8, shared=35),
            "fragile",
            (
                f"{EXTENT} Il se confond en grande partie avec « coworking » : 35 segments relèvent des deux thèmes. "
                f"{SOURCE} {STABLE} {AGREED}"
            ),
        ),
        (
            replace(GOOD, stability=0.3),
            "établi",
            (
                f"{EXTENT} {SOURCE} Il repose sur ses mots de départ, lus dans 25 de ses segments ; "
                f"les mots qui les entourent, eux, varient autant que par hasard {WITHOUT}. {AGREED}"
            ),
        ),
        (
            replace(GOOD, stability=0.3, seeded=9),
            "fragile",
            (
                f"{EXTENT} Ses mots de départ se lisent dans 9 segments seulement ; "
                f"les mots qui les entourent varient autant que par hasard {WITHOUT}. {SOURCE} {AGREED}"
            ),
        ),
        (replace(GOOD, seeded=9), "établi", f"{EXTENT} {SOURCE} {STABLE} {AGREED}"),
        (
            replace(FOUND, stability=0.45),
            "fragile",
            (
                f"{EXTENT} Ses mots se maintiennent à peine mieux que le hasard {WITHOUT} : leur ressemblance est de "
                "0,45 sur 1, et le plus stable d'autant de thèmes faits de mots mélangés dépasse 0,50 "
                "dans 5 % des cas. "
                f"{SOURCE_FOUND} {AGREED}"
            ),
        ),
        (replace(GOOD, stability=0.45), "établi", f"{EXTENT} {SOURCE} {STABLE.replace('0,70', '0,45')} {AGREED}"),
        (
            replace(FOUND, stability=0.3),
            "non soutenu",
            f"{EXTENT} {UNSTABLE}",
        ),
        (
            replace(GOOD, stability=nan, null_stability=nan),
            "établi",
            f"{EXTENT} {SOURCE} {UNCHECKED} {AGREED}",
        ),
        (
            replace(FOUND, stability=nan, null_stability=nan),
            "fragile",
            f"{EXTENT} {UNCHECKED} {SOURCE_FOUND} {AGREED}",
        ),
        (
            replace(FOUND, converged=False),
            "fragile",
            f"{EXTENT} Le calcul s'est arrêté avant que ses mots ne se fixent. {SOURCE_FOUND} {STABLE} {AGREED}",
        ),
        (
            replace(GOOD, agreements=(("sans lemmes", 0.2), *GOOD.agreements[1:], ("avec d'autres mots", 0.6))),
            "établi",
            (
                f"{EXTENT} {SOURCE} {STABLE} Sous 1 des 4 autres réglages essayés, moins de 50 % de ses passages "
                "et de ceux de l'analyse sont communs (au pire 20 %, sans lemmes)."
            ),
        ),
        (
            replace(GOOD, agreements=(("sans lemmes", 0.2), *GOOD.agreements[1:])),
            "fragile",
            (
                f"{EXTENT} Sous 1 des 3 autres réglages essayés, moins de 50 % de ses passages "
                f"et de ceux de l'analyse sont communs (au pire 20 %, sans lemmes). {SOURCE} {STABLE}"
            ),
        ),
    ],
)
def test_judge_theme(evidence, verdict, why):
    judged = judge_theme(evidence, LIMITS)
    assert judged.verdict == verdict
    assert judged.why.replace("\u00a0", " ") == french(why).replace("\u00a0", " ")


LOSSES = "Il deviendrait fragile si 31 de ses 40 segments étaient mal classés (« make validation » permet d'en juger), "


@pytest.mark.parametrize(
    ("evidence", "change"),
    [
        (GOOD, f"{LOSSES}ou sans les 5 documents qui le portent le plus ; retirer « L'Écho » n'y suffirait pas."),
        (
            replace(GOOD, left_segments=9),
            f"{LOSSES}ou sans les 5 documents qui le portent le plus, ou sans « L'Écho ».",
        ),
        (
            replace(GOOD, support=support(by_document=(31, 1, 1, 1, 1, 1, 1, 1, 1, 1))),
            f"{LOSSES}ou sans le document qui le porte le plus ; retirer « L'Écho » n'y suffirait pas.",
        ),
        (
            replace(GOOD, support=support(documents=4, by_document=(10, 10, 10, 10))),
            f"{LOSSES}ou sans les 2 documents qui le portent le plus ; retirer « L'Écho » n'y suffirait pas.",
        ),
        (
            replace(GOOD, support=support(segments=9, documents=2)),
            "Pour qu'il soit établi, il faudrait 1 segment de plus ; 1 autre document qui en parle.",
        ),
        (
            replace(GOOD, support=support(main_source_share=0.8), overlap=0.8),
            (
                "Pour qu'il soit établi, il faudrait des segments d'autres sources, autant que ceux de « L'Écho » ; "
                "des mots qui le séparent de « coworking »."
            ),
        ),
        (
            replace(GOOD, support=Support(), mentioned=False),
            "Pour qu'il soit établi, il faudrait des segments qui emploient un de ses mots de départ.",
        ),
    ],
)
def test_what_would_change_a_verdict(evidence, change):
    told = judge_theme(evidence, LIMITS).would_change
    assert told.replace("\u00a0", " ") == french(change).replace("\u00a0", " ")


def test_sentences_are_set_as_french():
    why = judge_theme(GOOD, LIMITS).why
    assert "«\u00a0L’Écho\u00a0»" in why
    assert "30\u202f%" in why
    assert "40\u00a0segments" in why
    assert "'" not in why
