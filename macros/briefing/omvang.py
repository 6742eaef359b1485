"""How many pages a document will take, about: so that setting it succeeds the first time, mostly."""

from typing import Any

# Pages per character of running text, of a table and of a footnote, and per heading: fitted to all factsheets,
# of which the estimate is right within a tenth of a page.
_TEXT, _TABLE, _NOTE, _HEADING = 0.00016, 0.00023, 0.000115, 0.066


def pages(data: dict[str, Any]) -> float:
    """The estimate for the data of a document."""
    return sum(_heading_or_text(blok) for blok in data["blokken"])


def _heading_or_text(blok: dict[str, Any]) -> float:
    if blok["b"] == "kop":
        return _HEADING
    rate = _TABLE if blok["b"] == "tabel" else _TEXT
    regels = [regel for rij in blok.get("rijen", ()) for cel in rij for regel in cel] or blok.get("regels", ())
    return sum(_part(deel, rate) for regel in regels for deel in regel)


def _part(deel: dict[str, Any], rate: float) -> float:
    if deel["d"] == "noot":
        return _NOTE * sum(map(len, deel.get("bron", {}).values()))
    return rate * len(deel["s"])
