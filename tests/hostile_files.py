"""Several hundred files that a careless reader would choke on, next to a few good ones."""

from __future__ import annotations

import gzip
import os
import random
import stat
import unicodedata
from pathlib import Path

from tests.formats import test_docx, test_epub, test_odt, test_xlsx
from tests.formats.build import build_zip
from tests.formats.samples import SAMPLES, SUFFIXES
from tests.line import EXAMPLE

CANARY = "canari-9d41e7"
"""A secret that stands outside the folder of the texts; no link, entity or include may bring it in."""

GOOD = (
    "compte-rendu-assemblee-la-bergerie.txt",
    "2018-12-03-geolocalisation-et-pouvoir-de-sanction.md",
    "gazette-livreurs-caisse-de-greve.html",
    "forum-le-comptoir.csv",
    "signets-travail-numerique.txt",
)
"""Files of the example that stand among the hostile ones."""

NAMED_SAMPLES = {f"{name}.{SUFFIXES.get(name, name)}": content for name, content in SAMPLES.items()}
"""A small file of each format, by a name that says it."""

NAMES = (
    "avec des espaces  doubles.txt", "l'apostrophe.txt", 'des "guillemets".txt', "deux\nlignes.txt", "une\ttab.txt",
    "$(touch canari).txt", "`touch canari`.txt", "a;touch canari;.txt", "#dièse.txt", "100 %.txt", "%s%n.txt",
    "-rf.txt", "--help", "|tube.txt", "a&b.txt", "a\\b.txt", "a*?[b].txt", "{{ 7*7 }}.txt", "<b>gras<b>.txt",
    "=SOMME(A1).txt", "🚲.txt", "تضامن.txt", "note\u202etxt.exe", "sans\u200blargeur.txt", "CON", "nul.txt", "a.txt ",
    " a.txt", "é" * 125 + ".txt", unicodedata.normalize("NFC", "été.txt"), unicodedata.normalize("NFD", "été.txt"),
    os.fsdecode(b"caf\xe9.txt"), os.fsdecode(b"\xff\xfe.txt"), "caf\\xe9.txt",
)  # fmt: skip

LAUGHS = f"""<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "{"&a;" * 1000}"><!ENTITY d "{"&b;" * 1000}">]>"""


def write_good(folder: Path) -> None:
    """The good files alone."""
    folder.mkdir()
    for name in GOOD:
        (folder / name).write_bytes((EXAMPLE / name).read_bytes())


def write_hostile(folder: Path, secret: Path) -> None:
    """All of the hostile files, in the same bytes every time; `secret` holds the canary and is what links lead to."""
    for number, name in enumerate(NAMES):
        (folder / name).write_text(
            f"Le titre numéro {number}\n\nUne phrase du voisin {number} sur le pas de sa porte.\n"
        )
    contents = _broken(random.Random(11)) | _misnamed() | _bombs() | _poisoned(secret.as_uri()) | _poor()
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    _special(folder, secret)


def _broken(draw: random.Random) -> dict[str, bytes]:
    """Samples cut short, with bytes replaced, doubled or lost."""
    files = {}
    for suffix, sample in NAMED_SAMPLES.items():
        for n in range(5):
            files[f"coupé {n}.{suffix}"] = sample[: draw.randrange(len(sample))]
        for n in range(8):
            start, length = draw.randrange(len(sample)), draw.choice([1, 4, 40])
            patch = draw.choice([b"", b"\x00" * length, draw.randbytes(length), sample[:length], b"\xff" * length])
            files[f"abîmé {n}.{suffix}"] = sample[:start] + patch + sample[start + length :]
    return files


def _misnamed() -> dict[str, bytes]:
    """Samples under the suffix of another format."""
    suffixes = ("txt", "md", "html", "csv", "pdf", "docx", "json")
    return {
        f"déguisé {kind}.{suffix}": content
        for kind, content in NAMED_SAMPLES.items()
        for suffix in suffixes
        if not kind.endswith(suffix)
    }


def _bombs() -> dict[str, bytes]:
    """Small files that unfold without end, or make a naive reader slow."""
    paragraph = "<w:p><w:r><w:t>mot </w:t></w:r></w:p>"
    body = f'<w:document xmlns:w="{test_docx.W}"><w:body>{paragraph * 1_000_000}</w:body></w:document>'
    inner = build_zip({f"{n}.txt": bytes(50_000_000) for n in range(3)})
    return {
        "bombe.zip": build_zip({"a.txt": bytes(150_000_000), "b.txt": "Une phrase du fond du sac."}),
        "bombe de bombes.zip": build_zip({f"{n}.zip": inner for n in range(40)}),
        "mille membres.zip": build_zip({f"{n}.txt": "" for n in range(11_000)}),
        "bombe.docx": build_zip({"[Content_Types].xml": "<Types/>", "word/document.xml": body}),
        "bombe.gz": gzip.compress(bytes(20_000_000), mtime=0),
        "espaces.odt": test_odt.odt(test_odt.BOMB),
        "loin.xlsx": test_xlsx.xlsx('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>loin</t></is></c></row>'),
        "rires.xml": f"{LAUGHS}<TEI><text><p>&d;</p></text></TEI>".encode(),
        "rires.docx": build_zip({"word/document.xml": f"{LAUGHS}<w:document>&d;</w:document>"}),
        "profond.html": b"<html><body>" + b"<div>" * 100_000 + b"fond",
        "profond.json": b'{"a":' * 100_000,
        "crochets.json": b"[" * 1_000_000,
        "profond.xml": b"<TEI>" + b"<div>" * 100_000,
        "alias.md": b"---\na: &a [x, x]\n" + b"".join(b"b%d: [*a, *a]\n" % n for n in range(2000)) + b"---\nTexte.\n",
        "guillemets.csv": b"a;texte\n" + b'"' * 1_000_001,
        "longue ligne.txt": b"mot" * 1_000_000,
        "balises.html": b"<html><body>" + b"<p" * 300_000,
        "crochets.md": b"# T\n\n" + b"[" * 300_000,
        "nul.bin": bytes(5_000_000),
        "pages.pdf": SAMPLES["pdf"].replace(b"/Count 1", b"/Count 99999999"),
        "boucle.pdf": SAMPLES["pdf"].replace(b"startxref\n", b"startxref\n0 %"),
    }


def _poisoned(secret: str) -> dict[str, bytes]:
    """Files that ask their reader to open another."""
    entity = f'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "{secret}">]>'
    include = f'<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{secret}" parse="text"/>'
    odt = f'{entity}<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><text:p>&x;</text:p>'
    return {
        "entité.xml": f"{entity}<TEI><text><p>&x;</p></text></TEI>".encode(),
        "inclusion.xml": f"<TEI><text><p>Une phrase.</p>{include}</text></TEI>".encode(),
        "entité.html": f"{entity}<html><body><p>Une phrase ordinaire : &x;</p></body></html>".encode(),
        "cadre.html": f'<html><body><iframe src="{secret}"></iframe><p>Une phrase.</p></body></html>'.encode(),
        "entité.docx": build_zip({"word/document.xml": f"{entity}<w:document>&x;</w:document>"}),
        "entité.odt": build_zip({"mimetype": test_odt.TYPE, "content.xml": f"{odt}</office:document-content>"}),
        "entité.epub": test_epub.epub(**{"O/livre.opf": f"{entity}<package>&x;</package>"}),
        "objet.md": f"---\na: !!python/object/apply:open ['{secret}']\n---\n\nUne phrase.\n".encode(),
        "inclusion.md": f"```{{include}} {secret}\n```\n\n![[{secret}]]\n\nUne phrase.\n".encode(),
        "membres.zip": build_zip(
            {
                name: f"Les voisines numéro {n} ont gardé la clé de l’atelier pendant tout l’hiver.\n"
                for n, name in enumerate(("../../../etc/passwd", "/etc/hostname", "C:\\a.txt", "a\n.txt"))
            }
        ),
        "script.html": b"<html><body><script>x()</script><p onclick='x()'>Une phrase.</p></body></html>",
    }


def _poor() -> dict[str, bytes]:
    """Files with nothing in them, or nothing that can be read."""
    return {
        "vide": b"", "vide.docx": b"", "vide.pdf": b"", "blanc.txt": b" \n\t\r\n", "bom.txt": b"\xef\xbb\xbf",
        "bom16.txt": b"\xff\xfe", "nuls.txt": bytes(1000), "octets": bytes(range(256)) * 20,
        "hasard.txt": random.Random(3).randbytes(20_000),
        "hasard.pdf": b"%PDF-1.7\n" + random.Random(4).randbytes(9000),
        "hasard.zip": b"PK\x03\x04" + random.Random(5).randbytes(9000), "photo.jpg": b"\xff\xd8\xff\xe0" + bytes(500),
        "vieux.doc": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a.rtf": rb"{\rtf1 Une phrase.}",
        "surrogats.json": rb'[{"texte": "\ud800 une phrase avec un demi-caract\u00e8re \udfff"}]',
        "controle.txt": "Une phrase\x07 avec\x00 des \x1bmarques\ufffe invisibles.".encode(),
        "lignes.jsonl": b'{"texte": "Une phrase ici."}\n{"texte": \n{"texte": "Une phrase en bas."}',
        "rangées.csv": b"nom;texte\nMaud;Une phrase.\nAli;Une;autre;phrase\nLou;Encore une.\n",
    }  # fmt: skip


def _special(folder: Path, secret: Path) -> None:
    """What is no ordinary file, and links of all kinds."""
    os.mkfifo(folder / "tube.txt")
    os.mknod(folder / "prise.txt", stat.S_IFSOCK | 0o600)
    (folder / "dossier.txt").mkdir()
    (folder / "dossier.txt" / "dedans.txt").write_text("Une phrase rangée dans un dossier au nom de fichier.\n")
    links = {
        "lien.txt": secret, "lien dossier": secret.parent, "pendant.txt": folder / "absent.txt", "boucle": folder,
        "rond.txt": folder / "rond.txt", "vers le tube.txt": folder / "tube.txt", "appareil.txt": Path("/dev/zero"),
    }  # fmt: skip
    for name, target in links.items():
        (folder / name).symlink_to(target)
