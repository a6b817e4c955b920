"""Well-known kinds of files that are not read: what they are, and what to do with them."""

from __future__ import annotations

from pipeline.formats.archive import PROTECTED, archive_holds, archive_type, is_archive
from pipeline.formats.item import Unreadable

_OFFICE = b"\xd0\xcf\x11\xe0"  # of older Office documents, and of present ones that are encrypted (MS-OFFCRYPTO)
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD = (
    "est un ancien document Office (.doc, .xls, .ppt) : enregistrez-le au format .docx ou .xlsx, ou une présentation "
    "en PDF."
)
_IMAGE = "est une image : passez-la à la reconnaissance de caractères (OCR) et déposez le texte."
_SOUND = "est un enregistrement : transcrivez-le et déposez la transcription."
_PACKED = "est une archive compressée : décompressez-la et déposez les fichiers qu’elle contient."
# The first bytes of a file, from an offset -> what it is and what to do.
_SIGNATURES = (
    (0, _OFFICE, _OLD),
    (0, b"%!PS", "est un fichier PostScript : convertissez-le en PDF."),
    (0, b"\x89PNG", _IMAGE),
    (0, b"\xff\xd8\xff", _IMAGE),
    (0, b"GIF8", _IMAGE),
    (0, b"II*\x00", _IMAGE),
    (0, b"MM\x00*", _IMAGE),
    (8, b"WEBP", _IMAGE),
    (0, b"AT&TFORM", _IMAGE),
    (0, b"ID3", _SOUND),
    (0, b"\xff\xfb", _SOUND),
    (0, b"OggS", _SOUND),
    (8, b"WAVE", _SOUND),
    *((4, b"ftyp" + brand, _IMAGE) for brand in (b"heic", b"heix", b"mif1", b"avif")),  # as telephones take them
    (4, b"ftyp", _SOUND),
    (0, b"\x1aE\xdf\xa3", _SOUND),
    (0, b"7z\xbc\xaf", _PACKED),
    (0, b"Rar!", _PACKED),
    (0, b"\x1f\x8b", _PACKED),
    (0, b"BZh", _PACKED),
)
_ZIPPED = (
    (r"ppt/presentation\.xml", "est une présentation : exportez-la en PDF."),
    (r"Index/Document\.iwa", "est un document Pages : exportez-le au format .docx ou PDF."),
)
_OPEN_DOCUMENTS = (
    (
        "application/vnd.oasis.opendocument.spreadsheet",
        "est un classeur LibreOffice : enregistrez-le au format .xlsx ou .csv.",
    ),
    ("application/vnd.oasis.opendocument.presentation", "est une présentation : exportez-la en PDF."),
)


def known_refusal(content: bytes) -> Unreadable | None:
    """Why a file of a well-known kind is not read, None when its kind is unknown.

    Meant for the files that no reader recognises: a whole .docx never comes here, one that lacks its text does.
    """
    if content.startswith(_OFFICE) and _ENCRYPTED in content:
        return Unreadable("unreadable", PROTECTED)
    for offset, signature, sentence in _SIGNATURES:
        if content.startswith(signature, offset):
            return Unreadable("unknown_format", f"Ce fichier {sentence}")
    if not is_archive(content):
        return None
    for type_, sentence in _OPEN_DOCUMENTS:
        if archive_type(content).startswith(type_):
            return Unreadable("unknown_format", f"Ce fichier {sentence}")
    for member, sentence in _ZIPPED:
        if archive_holds(content, member):
            return Unreadable("unknown_format", f"Ce fichier {sentence}")
    return Unreadable("unreadable", "Ce fichier est endommagé ou incomplet : téléchargez-le ou copiez-le de nouveau.")
