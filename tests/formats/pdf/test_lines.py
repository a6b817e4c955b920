from pipeline.formats.pdf import read_pdf
from tests.formats.build import build_pdf, shown
from tests.formats.pdf.pages import GOOD, LEFT, column, texts


def test_a_blank_line_is_no_line():
    assert texts(build_pdf([*column(LEFT), (60, 600, 11, "   ")])) == [" ".join(LEFT)]


def test_a_heavy_font_is_bold_whatever_its_name():
    page = [(60, 714, 11, "**Les livreurs s’organisent"), *column(LEFT)]
    heavy = b"/Gras /FontDescriptor << /Type /FontDescriptor /FontName /Gras /Flags 32 /StemV 160 >>"
    content = build_pdf(page).replace(b"/Helvetica-Bold", heavy)
    assert shown(read_pdf(content)[0])[0] == ("heading", "Les livreurs s’organisent")


def test_a_page_tree_that_lies_about_its_pages_gives_the_good_ones():
    assert texts(GOOD.replace(b"/Count 1", b"/Count 99999999")) == [" ".join(LEFT)]
