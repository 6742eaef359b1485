"""Partial dates: kept as written, ordered, and never more exact than the source."""

import re

import pytest

from macros.records.datum import Datum


@pytest.mark.parametrize(
    ("written", "shown"), [("2017", "2017"), ("2017-10", "oktober 2017"), ("2017-10-01", "1 oktober 2017")]
)
def test_a_date_is_as_exact_as_it_was_written(written: str, shown: str):
    assert Datum.parse(written).iso == written
    assert str(Datum.parse(written)) == shown


@pytest.mark.parametrize(
    "written", ["2017-13", "2017-02-30", "17", "2017-1", "1 oktober 2017", "2017/10", "2017-10-01T00:00"]
)
def test_what_is_no_date_is_refused(written: str):
    with pytest.raises(ValueError, match=re.escape(f"geen datum: {written}")):
        Datum.parse(written)


def test_dates_sort_by_their_first_day_and_the_less_exact_comes_first():
    written = ["2018", "2017-10-01", "2017", "2017-10", "2017-01-01"]
    assert [datum.iso for datum in sorted(map(Datum.parse, written))] == [
        "2017",
        "2017-01-01",
        "2017-10",
        "2017-10-01",
        "2018",
    ]


@pytest.mark.parametrize(
    ("first", "second", "before"),
    [("2016", "2017", True), ("2017", "2017-05", False), ("2017-05", "2017", False), ("2017-04", "2017-05-01", True)],
)
def test_only_a_date_that_can_not_be_later_is_surely_before(first: str, second: str, before: bool):
    assert Datum.parse(first).surely_before(Datum.parse(second)) is before


@pytest.mark.parametrize(
    ("text", "months", "day"),
    [
        ("2026-11-21", 6, "2027-05-21"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12", 12, "2027-12-01"),
        ("2026", 1, "2026-02-01"),
    ],
)
def test_so_many_months_after_a_date_is_a_day(text: str, months: int, day: str):
    assert Datum.parse(text).na(months).isoformat() == day
