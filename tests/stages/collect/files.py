"""Files in memory, to be collected by the tests of each file of the room."""

import hashlib

from pipeline.schema import FILES
from pipeline.stages.collect import collect_documents

NOTE = "---\ntitle: Une caisse\nsite: Le Relais\ntags: [entraide]\n---\n\nOn partage les clés.\n"

PAGE = (
    "<!doctype html><html><head><title>Clés</title></head><body><p>On partage les clés de l’atelier.</p></body></html>"
)

TABLE = "titre;ville;texte\nUn;Ancy;Une première phrase.\nDeux;Vaubrun;Une autre phrase.\nTrois;Ancy;\n"


def files(contents, refusal="", corrections=()):
    return FILES.frame(
        [
            {
                "file": name,
                "sha256": hashlib.sha256(content or b"").hexdigest(),
                "size": len(content or b""),
                "content": content,
                "refusal": refusal,
                "corrections": [list(row.items()) for row in corrections],
            }
            for name, content in contents.items()
        ]
    )


def collect(name, content, **options):
    content = content.encode() if isinstance(content, str) else content
    return collect_documents(files({name: content}), **options)


def corrected(name, content, *corrections):
    documents, _ = collect_documents(files({name: content.encode()}, corrections=corrections))
    return documents.to_dict("records")
