"""The points on which sources disagree that are not about one pilot, and of which kinds of approach they are."""

from collections.abc import Collection

from macros.records.catalog import Catalog
from macros.records.debat import AlgemeneTegenspraak
from macros.records.pilot import Pilot


def kinds(catalog: Catalog, point: AlgemeneTegenspraak) -> list[str]:
    """The kinds under which its pilots are listed: of a second kind of one pilot a point need not say anything."""
    return list(dict.fromkeys(str(catalog[Pilot][id].soort) for id in point.pilots))


def touching(
    catalog: Catalog, pilots: Collection[str], soorten: Collection[str], onderzoeken: Collection[str] = ()
) -> list[AlgemeneTegenspraak]:
    """The points on one of these pilots or studies that are about one of these kinds, as is one that names no pilot."""
    return [
        point
        for point in catalog[AlgemeneTegenspraak].values()
        if {*pilots} & {*point.pilots} or {*onderzoeken} & {*point.onderzoeken}
        if not point.pilots or {*soorten} & {*kinds(catalog, point)}
    ]
