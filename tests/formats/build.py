"""Small files of binary formats, made from nothing for the tests of their readers."""

import io
import zipfile


def build_pdf(*pages, info=()):
    """A PDF whose pages are lists of (x, y, size, text); several pages may be given; info is a list of pairs."""
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b""]
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /%s /Encoding /WinAnsiEncoding >>"
    bodies[2] = b"<< /F1 %s /F2 %s >>" % (font % b"Helvetica", font % b"Helvetica-Bold")
    kids = []
    for page in pages:
        content = b"".join(_shown(*line) for line in page)
        bodies.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
        resources = b"/Resources << /Font 3 0 R >> /Contents %d 0 R" % len(bodies)
        bodies.append(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] %s >>" % resources)
        kids.append(b"%d 0 R" % len(bodies))
    bodies[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    bodies.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), _escaped(v)) for k, v in info))
    written = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(bodies) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        size - 1,
        len(written),
    )
    return written + b"xref\n0 %d\n0000000000 65535 f \n%s%s" % (size, table, trailer)


def _shown(x, y, size, text):
    font = b"F2" if text.startswith("**") else b"F1"
    return b"BT /%s %d Tf %d %d Td (%s) Tj ET\n" % (font, size, x, y, _escaped(text.removeprefix("**")))


def _escaped(text):
    return text.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")


def build_zip(members):
    """A zip file from names to texts or bytes, in this order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in members.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(zipfile.ZipInfo(name), content, method)
    return stream.getvalue()


def shown(item):
    """The kind and text of each block of an item."""
    return [(block.kind, block.raw) for block in item.blocks]


def raws(item, kind):
    """The texts of the blocks of one kind."""
    return [block.raw for block in item.blocks if block.kind == kind]


def article(item):
    """What is known of an article of the press: title, author, date, newspaper and its section."""
    metadata = item.metadata
    return (metadata.title, metadata.author, metadata.date, metadata.site, metadata.variables.get("rubrique", ""))
