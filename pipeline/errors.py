"""What an analyst reads when a run cannot go on: what is wrong and what to do, in French."""

from __future__ import annotations

import errno

_ADVICE = {
    errno.ENOSPC: "le disque est plein : libérez de la place, puis relancez « make », qui reprendra où il en était",
    errno.EDQUOT: "votre quota de disque est atteint : libérez de la place, puis relancez « make »",
    errno.EROFS: "le disque est en lecture seule : donnez d'autres dossiers, make OUT=... REPORTS=...",
    errno.EACCES: "l'accès est refusé : vérifiez les droits de ce fichier et de son dossier",
    errno.EPERM: "l'accès est refusé : vérifiez les droits de ce fichier et de son dossier",
    errno.EISDIR: "c'est un dossier, et non un fichier : renommez-le ou déplacez-le",
    errno.ENOTDIR: "c'est un fichier, et non un dossier : renommez-le ou déplacez-le",
    errno.EEXIST: "c'est un fichier, et non un dossier : renommez-le ou déplacez-le",
    errno.ENOENT: "ce fichier n'existe plus : relancez « make »",
    errno.ENAMETOOLONG: "ce nom est trop long : raccourcissez-le",
    errno.EIO: "le disque ne répond pas : vérifiez qu'il est bien branché",
}


class TrameError(Exception):
    """A message in French, one or two lines, that a run may end with; shown without a traceback."""


def explain_os_error(error: OSError) -> str:
    """What the system refused, on which file, and what to do; in the system's words when the case is not usual."""
    where = f" ({error.filename})" if error.filename else ""
    return f"lecture ou écriture impossible{where} : {_ADVICE.get(error.errno or 0) or error.strerror or error}."
