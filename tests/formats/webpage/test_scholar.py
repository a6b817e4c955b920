from tests.formats.webpage.pages import HEAD, read


def test_what_the_page_of_an_article_says_to_libraries():
    meta = "".join(
        f'<meta name="citation_{name}" content="{content}">'
        for name, content in [
            ("title", "Le bureau dispersé"),
            ("author", "Morvan, Estelle"),
            ("author", "Bernard Lacaze"),
            ("publication_date", "2019"),
            ("journal_title", "Cahiers des métiers"),
        ]
    )
    known = read(HEAD.format(title="Le bureau dispersé", meta=meta, body="")).metadata
    assert (known.title, known.author) == ("Le bureau dispersé", "Estelle Morvan; Bernard Lacaze")
    assert (known.date, known.site) == ("2019", "Cahiers des métiers")
