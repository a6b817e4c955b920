import math

import pytest

from pipeline.validation.krippendorff import alpha_interval, nominal_alpha

# Krippendorff (2011), Computing Krippendorff's alpha-reliability: sections A and C, a string for each coder.


def units(*coders):
    return [[None if code == "." else int(code) for code in codes] for codes in zip(*coders, strict=True)]


@pytest.mark.parametrize(
    ("coders", "published"),
    [
        (("0100000010", "1110010000"), 0.095),
        (("123321412...", "1233224125.3", ".3332342251.", "12332441251."), 0.743),
    ],
)
def test_published_values(coders, published):
    assert nominal_alpha(units(*coders)) == pytest.approx(published, abs=5e-4)


@pytest.mark.parametrize(
    ("coders", "alpha"),
    [
        (("0011", "0011"), 1.0),
        (("01", "10"), -0.5),  # worse than chance: D_o = 1, D_e = 2/3
        (("0011.", "00111"), 1.0),  # a unit with one code says nothing
    ],
)
def test_limits(coders, alpha):
    assert nominal_alpha(units(*coders)) == pytest.approx(alpha)


@pytest.mark.parametrize("coders", [("0000", "0000"), ("....", "...."), ("01..", "..01")])
def test_where_nothing_varies_there_is_no_alpha(coders):
    assert math.isnan(nominal_alpha(units(*coders)))
    assert all(math.isnan(bound) for bound in alpha_interval(units(*coders), seed=0))


def test_the_interval_holds_alpha_and_shrinks_with_more_units():
    few, many = (units("0110100101" * times, "0110110101" * times) for times in (1, 10))
    low, high = alpha_interval(few, seed=0)
    narrow = alpha_interval(many, seed=0)
    assert low < nominal_alpha(few) < high
    assert narrow[1] - narrow[0] < high - low
    assert alpha_interval(few, seed=0) == (low, high)
