"""Words that are the same wherever a reader meets them: numbers, lists of names, and when, where and with how many a pilot ran."""

from collections.abc import Sequence
from textwrap import shorten
from typing import cast

from macros.records.catalog import Catalog
from macros.records.naslag import Gemeente
from macros.records.pilot import Pilot
from macros.records.vocabulary import Status


def number(value: float) -> str:
    """A number as Dutch writes it: `6551` is 6.551 and `3.6` is 3,6."""
    text = f"{value:,.0f}" if value == int(value) else f"{value:,}"
    return text.translate(str.maketrans(",.", ".,"))


def join_names(names: Sequence[str]) -> str:
    """Names as one reads them: `a, b en c`; nothing when there are none."""
    return " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def pluralize(count: int, one: str, many: str) -> str:
    """A count with its noun: `1 bevinding`, `2 bevindingen`."""
    return f"{count} {one if count == 1 else many}"


def capitalize(text: str) -> str:
    """A text as the start of a sentence."""
    return text[:1].upper() + text[1:]


def uncapitalize(text: str) -> str:
    """A text as it stands within a sentence, unless it has more capitals, as a name has."""
    return text if text[1:] != text[1:].lower() else text.lower()


def shortened(text: str, most: int) -> str:
    """A text on one line of at most so many characters, of which it keeps whole words."""
    line = " ".join(text.split())
    # Only what stands near the cut decides where it is, and to read a long text to its end takes longest.
    return line if len(line) <= most else shorten(line[: 3 * most], most, placeholder=" …")


def goes_on(catalog: Catalog, pilot: Pilot) -> bool:
    """True when the status of a pilot says that it has no end yet."""
    return cast(Status, catalog.waarde(pilot.status)).loopt_nog == "ja"


def period(catalog: Catalog, pilot: Pilot) -> str:
    """Start and end in words, as far as they are known."""
    start, end = pilot.looptijd.start, pilot.looptijd.eind
    until = f"{end}" if pilot.looptijd.eind_genoemd == "ja" else f"ongeveer {end} (afgeleid)"
    if start and end:
        return f"{start} tot en met {until}"
    if start:
        return f"vanaf {start}; eind niet gevonden" if not goes_on(catalog, pilot) else f"vanaf {start}"
    return f"tot en met {until}; begin niet gevonden" if end else "begin en eind niet gevonden"


def places(catalog: Catalog, pilot: Pilot) -> str:
    """The municipalities of a pilot, by name."""
    return join_names([catalog[Gemeente][id].naam for id in pilot.gemeenten])


def participants(pilot: Pilot) -> str:
    """The number of participants in words: how many, of how many, counted in what, when."""
    deelnemers = pilot.deelnemers
    if deelnemers.aantal is None:
        return "aantal niet gevonden"
    of = f", van {number(deelnemers.van)}" if deelnemers.van is not None else ""
    when = f" ({deelnemers.peildatum})" if deelnemers.peildatum else ""
    return f"{number(deelnemers.aantal)} {deelnemers.eenheid}{of}{when}"


def hedged(voorbehoud: str | None, told: str) -> str:
    """What is told of a number, after the word that says how exact or sure it is."""
    return f"{voorbehoud} {told}" if voorbehoud else told


def euro(value: float) -> str:
    """An amount as Dutch writes it: `28000` is 28.000 euro, `164.73` is 164,73 euro."""
    return f"{number(value)} euro" if value == int(value) else f"{value:,.2f} euro".translate(str.maketrans(",.", ".,"))
