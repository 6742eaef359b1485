"""When two records seem to be about one thing: an address written in two ways, and pilots in the same years."""

import pytest

from macros.derived.twins import _address, _overlap
from macros.records.catalog import Catalog
from macros.records.datum import Datum
from macros.records.pilot import Pilot


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://x.nl/a", "http://x.nl/a/", True),
        ("https://www.x.nl/a", "https://X.nl/a", True),
        ("https://x.nl/a#deel", "https://x.nl/a", True),
        ("https://x.nl/a?b=1", "https://x.nl/a", False),
        ("https://x.nl/a?b=1", "https://x.nl/a/?b=1", True),
        ("https://x.nl/a", "https://x.nl/A", False),
        ("https://x.nl", "https://x.nl/", True),
    ],
)
def test_an_address_is_one_however_it_is_written(one: str, other: str, *, same: bool):
    assert (_address(one) == _address(other)) == same
    assert _address(None) is None


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (("2015", "2017"), ("2017", "2019"), True),
        (("2015", "2016"), ("2017", "2019"), False),
        (("2017", "2019"), ("2015", "2016"), False),
        (("2015", None), ("2017", "2019"), True),
        (("2020", None), ("2017", "2019"), False),
        ((None, "2016"), ("2017", "2019"), False),
        ((None, "2018"), ("2017", "2019"), True),
        ((None, None), (None, None), True),
    ],
)
def test_pilots_are_in_the_same_years_unless_one_certainly_ended_before_the_other(
    one: tuple[str | None, str | None], other: tuple[str | None, str | None], *, overlap: bool, catalog: Catalog
):
    pilot = next(iter(catalog[Pilot].values()))

    def in_years(start: str | None, end: str | None) -> Pilot:
        years = {"start": start and Datum.parse(start), "eind": end and Datum.parse(end)}
        return pilot.model_copy(update={"looptijd": pilot.looptijd.model_copy(update=years)})

    assert _overlap(in_years(*one), in_years(*other)) == overlap
