"""Values of records as parts of a text."""

from collections.abc import Iterable

from macros.content.parts import Line, Link, Merk, Nadruk, Part, comma_separated
from macros.derived.words import hedged
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.verwijzing import VOCABULAIRES, Verwijzing


def verwijzing(catalog: Catalog, target: Verwijzing, text: str = "") -> Part:
    """A link to a record, or the name of a value of a vocabulary."""
    if target.naar.startswith(VOCABULAIRES):
        return text or catalog.naam(target)
    record = catalog.record(target.naar, target)
    return Link(text or record.kop, record)


def verwijzingen(catalog: Catalog, targets: Iterable[Verwijzing]) -> Line:
    """The same for more of them, separated by commas."""
    return comma_separated(verwijzing(catalog, one) for one in targets)


def merk(catalog: Catalog, waarde: Verwijzing) -> Merk:
    """The name of a value of a vocabulary, marked for its look."""
    return Merk(catalog.naam(waarde), waarde.naar.partition("/")[2], str(waarde))


def figure(voorbehoud: str | None, told: str) -> Part:
    """A number stands out, unless its source is less sure of it than that would say."""
    return hedged(voorbehoud, told) if voorbehoud else Nadruk(told)


def record_link(record: Record) -> Link:
    """A link to a record by its name."""
    return Link(record.kop, record)
