from pipeline.stages.segment.long_sentences import cut_long_sentence


def test_a_long_sentence_is_cut_at_its_pauses():
    text = "un deux trois quatre ; cinq six, sept huit neuf dix onze douze treize quatorze"
    parts = [text[start:end] for start, end in cut_long_sentence(text, 0, len(text), words=4)]
    assert parts == ["un deux trois quatre ;", "cinq six,", "sept huit neuf dix onze douze treize quatorze"]
    assert cut_long_sentence(text, 0, 20, words=4) == [(0, 20)]
