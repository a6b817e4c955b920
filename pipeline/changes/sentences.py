"""Sentences: what separates two runs, in French."""

from __future__ import annotations

import math
from collections.abc import Iterator

from pipeline.changes.snapshot import FoundThen, Snapshot, ThemeThen
from pipeline.recognition import recognise_themes
from pipeline.typography import count, french, number, percent

_NAMES = 5
"""Names that are told; the others are counted."""


def tell_changes(before: Snapshot | None, after: Snapshot) -> list[str]:
    """One French sentence for each change, in the order documents, settings, themes; one for no change at all."""
    if before is None:
        return [french("Première exécution : rien à comparer.")]
    told = [*_about_documents(before, after), *_about_settings(before, after), *_about_themes(before, after)]
    return [french(sentence) for sentence in told] or [french("Rien n'a changé depuis la dernière exécution.")]


def _about_documents(before: Snapshot, after: Snapshot) -> Iterator[str]:
    then, now = before["documents"], after["documents"]
    both, new = sorted(then.keys() & now.keys()), sorted(now.keys() - then.keys())
    for what, documents, keys in (
        ("ajouté", now, [key for key in new if not now[key]["left_out_why"]]),
        ("d'emblée écarté", now, [key for key in new if now[key]["left_out_why"]]),
        ("retiré", then, sorted(then.keys() - now.keys())),
        ("modifié", now, [key for key in both if now[key]["sha256"] != then[key]["sha256"]]),
        ("désormais écarté", now, [key for key in both if now[key]["left_out_why"] and not then[key]["left_out_why"]]),
        ("désormais gardé", now, [key for key in both if then[key]["left_out_why"] and not now[key]["left_out_why"]]),
    ):
        if keys:
            shown = [f"« {documents[key]['name']} »" for key in keys[:_NAMES]]
            more = [f"et {count(len(keys) - _NAMES, 'autre', 'autres')}"] if len(keys) > _NAMES else []
            counted = count(len(keys), f"document {what}", f"documents {what}s")
            yield f"{counted} : {', '.join([*shown, *more])}."


def _about_settings(before: Snapshot, after: Snapshot) -> Iterator[str]:
    changed = [
        f"[{room}] {name}"
        for room, options in after["options"].items()
        for name, value in options.items()
        if before["options"].get(room, {}).get(name, value) != value
    ]
    if changed:
        yield f"Réglages modifiés : {', '.join(changed)}."
    versions = [name for name, version in after["versions"].items() if before["versions"].get(name, version) != version]
    if versions:
        yield f"Logiciels mis à jour : {', '.join(sorted(versions))}."


def _about_themes(before: Snapshot, after: Snapshot) -> Iterator[str]:
    former = _former_names(before, after)
    for name, theme in after["themes"].items():
        if (known := former.get(name)) in before["themes"]:
            yield from _about_theme(before["themes"][known], theme)
        else:
            told = "de nouveau montré" if known else "apparu"
            yield f"Thème {told} : « {theme['label']} » ({theme['verdict']})."
    now = {known: name for name, known in former.items()}
    for name in sorted(before["themes"].keys() - {former.get(name) for name in after["themes"]}):
        yield _about_loss(before["themes"][name]["label"], after["found"].get(now.get(name, "")))


def _former_names(before: Snapshot, after: Snapshot) -> dict[str, str]:
    """Each theme of now that was there, and its former identifier.

    A named theme keeps its name. A discovered one may be numbered otherwise: it is recognised by its words, and so is
    one that the analyst left out of the results, in either run.
    """
    then, now = before["found"], after["found"]
    known = [name for name in after["themes"] if name in before["themes"] and name not in {*then, *now}]
    words = ([theme["words"] for theme in found.values()] for found in (now, then))
    ranks = recognise_themes(*words, floor=after["options"]["themes"]["same_theme"]).known
    names = list(then)
    return {name: name for name in known} | {
        name: names[rank] for name, rank in zip(now, ranks, strict=True) if rank >= 0
    }


def _about_loss(label: str, now: FoundThen | None) -> str:
    """Why a theme is no longer in the results: the analyst decided so, or the texts no longer give it."""
    if now is None:
        return f"Thème disparu : « {label} »."
    if now["into"]:
        return f"Thème fusionné, comme vous l'avez demandé : « {label} » est compté avec « {now['into']} »."
    return f"Thème écarté, comme vous l'avez demandé : « {label} »."


def _about_theme(then: ThemeThen, now: ThemeThen) -> Iterator[str]:
    label = f"« {now['label']} »"
    if now["label"] != then["label"]:
        yield f"Le thème « {then['label']} » s'appelle désormais {label}."
    if now["verdict"] != then["verdict"]:
        yield f"{label} est désormais {now['verdict']} ; il était {then['verdict']}."
    if now["segments"] != then["segments"] or percent(now["share"]) != percent(then["share"]):
        yield _about_share(label, then, now)
    if replaced := len(set(then["passages"]) - set(now["passages"])):
        passages = count(replaced, "passage remplacé", "passages remplacés")
        yield f"{label} : {passages} parmi ses {len(then['passages'])} premiers."


def _about_share(label: str, then: ThemeThen, now: ThemeThen) -> str:
    """What became of a share; where the intervals overlap, other texts of the kind might have given as much."""
    if math.isnan(then["low"]) or math.isnan(now["low"]):
        segments = count(now["segments"], "segment", "segments")
        return f"{label} : {segments} au lieu de {number(then['segments'])}, trop peu de documents pour en juger."
    if _interval(now) == _interval(then):
        segments = count(now["segments"], "segment", "segments")
        return f"{label} : {segments} au lieu de {number(then['segments'])}, toujours {_interval(now)} des segments."
    share = f"{_interval(now)} des segments au lieu de {_interval(then)}"
    if now["low"] <= then["high"] and then["low"] <= now["high"]:
        return f"{label} : {share} ; les intervalles se recouvrent, l'écart peut tenir au choix des textes."
    return f"{label} : {share} ; les intervalles ne se recouvrent pas."


def _interval(theme: ThemeThen) -> str:
    """12 % (de 9 % à 15 %)."""
    return f"{percent(theme['share'])} (de {percent(theme['low'])} à {percent(theme['high'])})"
