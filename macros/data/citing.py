"""How a page or a finding is cited, in the formats that programs for references read."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from macros.data.package import Release
from macros.derived.results import Resultaat, of_study
from macros.records.catalog import Catalog
from macros.records.onderzoek import Onderzoek

# Where the references of a study with its findings are, below the folder of the data; one file per format.
FOLDER = "noemen"

# What stands for itself in LaTeX only with a backslash before it.
_SPECIAL = {ord(character): f"\\{character}" for character in "&%$#_{}"} | {
    ord("\\"): "\\textbackslash{}",
    ord("~"): "\\textasciitilde{}",
    ord("^"): "\\textasciicircum{}",
}


@dataclass(frozen=True)
class Reference:
    """What is cited: `sleutel` names it among others, `van` is the site with its version, `dag` its date as YYYY-MM-DD."""

    sleutel: str
    auteur: str
    titel: str
    van: str
    dag: str
    adres: str = ""
    noot: str = ""

    @property
    def bibtex(self) -> str:
        """An entry for BibTeX, in which the sender is one name and no letter of the title changes."""
        fields = {
            "author": self.auteur.translate(_SPECIAL),
            "title": self.titel.translate(_SPECIAL),
            "howpublished": self.van.translate(_SPECIAL),
            "year": self.dag[:4],
            "url": self.adres,
            "note": self.noot.translate(_SPECIAL),
        }
        told = ",\n".join(f'  {name} = "{{{value}}}"' for name, value in fields.items() if value)
        return f"@misc{{{self.sleutel},\n{told}\n}}"

    @property
    def ris(self) -> str:
        """A record of RIS, as EndNote and others read it."""
        lines = {
            "TY": "WEB",
            "AU": self.auteur,
            "TI": self.titel,
            "T2": self.van,
            "PY": self.dag[:4],
            "DA": self.dag.replace("-", "/"),
            "UR": self.adres,
            "N1": self.noot,
            "LA": "nl",
        }
        return "\n".join([*(f"{tag}  - {value}" for tag, value in lines.items() if value), "ER  - "])

    @property
    def csl(self) -> Mapping[str, Any]:
        """An item of CSL-JSON, as Zotero and Pandoc read it."""
        told = {
            "id": self.sleutel,
            "type": "webpage",
            "author": [{"literal": self.auteur}],
            "title": self.titel,
            "container-title": self.van,
            "issued": {"date-parts": [[int(part) for part in self.dag.split("-")]]},
            "URL": self.adres,
            "note": self.noot,
            "language": "nl-NL",
        }
        return {name: value for name, value in told.items() if value}

    @property
    def csl_json(self) -> str:
        """The item as text: a list of one, as a program imports it."""
        return json.dumps([self.csl], ensure_ascii=False)


def reference(catalog: Catalog, release: Release, titel: str, dag: str, adres: str, *, noot: str = "") -> Reference:
    """The reference to a place of this site; its key is made of what stands behind the address of the site."""
    settings = catalog.kennisbank
    path = adres.removeprefix(release.address).replace(".html", "").replace("#", "/")
    key = "-".join(["kennisbank", *(part for part in path.split("/") if part)])
    van = f"{settings.naam}, versie {release.version}, gegevens van {catalog.gegevens_van}"
    return Reference(key, settings.afzender, titel, van, dag, adres, noot)


def of_studies(catalog: Catalog, release: Release) -> Iterator[tuple[str, bytes]]:
    """Path and content of the references of each study: to its page, and to each of its findings."""
    for study in catalog[Onderzoek].values():
        told = [
            _of_study(catalog, release, study),
            *(_of_finding(catalog, release, one) for one in of_study(catalog, study)),
        ]
        yield f"{FOLDER}/{study.id}.bib", "".join(f"{one.bibtex}\n\n" for one in told).encode()
        yield f"{FOLDER}/{study.id}.ris", "".join(f"{one.ris}\n\n" for one in told).encode()
        yield f"{FOLDER}/{study.id}.json", f"{json.dumps([one.csl for one in told], ensure_ascii=False)}\n".encode()


def _of_study(catalog: Catalog, release: Release, study: Onderzoek) -> Reference:
    return reference(catalog, release, study.kop, study.gecontroleerd_op.iso, release.url(study.pagina))


def _of_finding(catalog: Catalog, release: Release, one: Resultaat) -> Reference:
    outcome = catalog.naam(one.bevinding.uitkomst)
    group = f", groep {one.groep}" if one.groep else ""
    # Nobody should cite the sentence without what is missing from its comparison.
    note = f"{one.bevinding.zin.tekst} {one.verdict}."
    title = f"{outcome}{group}: bevinding uit {one.onderzoek.kop}"
    day = one.onderzoek.gecontroleerd_op.iso
    return reference(catalog, release, title, day, release.url(one.pagina), noot=note)
