"""Trame: which themes a corpus of French texts holds, how surely, carried by whom, in which words.

A line of rooms (`pipeline.stages`), each a pure function of tables, joined by one corridor (`pipeline.walk`) that
does all the reading and writing: collect, clean, compare, segment, tag, lemmatise, terms, vectorise, themes, contrast,
report.
"""
