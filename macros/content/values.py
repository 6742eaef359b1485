"""Values of records as parts of a text."""

from collections.abc import Iterable

from macros.content.parts import Cel, Deel, Link, Merk, Regel, opsomming
from macros.records.catalog import Catalog
from macros.records.fields import Record
from macros.records.verwijzing import VOCABULAIRES, Verwijzing


def verwijzing(catalog: Catalog, naar: Verwijzing, tekst: str = "") -> Deel:
    """A link to a record, or the name of a value of a vocabulary."""
    if naar.naar.startswith(VOCABULAIRES):
        return tekst or catalog.naam(naar)
    record = catalog.record(naar.naar, naar)
    return Link(tekst or record.kop, record)


def verwijzingen(catalog: Catalog, alle: Iterable[Verwijzing]) -> Regel:
    """The same for more of them, separated by commas."""
    return opsomming(verwijzing(catalog, one) for one in alle)


def merk(catalog: Catalog, waarde: Verwijzing) -> Merk:
    """The name of a value of a vocabulary, marked for its look."""
    return Merk(catalog.naam(waarde), waarde.naar.partition("/")[2], str(waarde))


def noem(record: Record) -> Link:
    """A link to a record by its name."""
    return Link(record.kop, record)


def naam_en_plaats(naam: Deel, plaats: str) -> Cel:
    """A name with where it is on a line below; nothing there when the name says it already."""
    return ((naam,), *(((plaats,),) if plaats else ()))
