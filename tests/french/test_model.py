import pytest

from pipeline.french.model import ModelMissingError, load_lookups


def test_a_missing_dictionary_is_said_in_french(monkeypatch):
    monkeypatch.setattr("pipeline.french.model.MODEL", "fr_core_news_absent")
    with pytest.raises(ModelMissingError, match="make env"):
        load_lookups.__wrapped__()
