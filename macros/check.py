"""What the schema of one record can't see: references, order, and figures that say too little."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from macros.catalog import Catalog, references
from macros.datum import Datum
from macros.fields import Record
from macros.loading import ROOT, Loaded
from macros.pilot import ALLE_DEELNEMERS, Bevinding, Pilot
from macros.problem import Problem, did_you_mean, quoted
from macros.records import Begrip, Bron, Gemeente, Regeling
from macros.verwijzing import VOCABULAIRES
from macros.vocabulary import Soort
from macros.yamlfile import YamlFile

Told = tuple[tuple[str | int, ...], str, str, str]

# A macro in a hand-written page that leans on a record: {{ bron("groningen-bom") }}.
_MACRO_USE = re.compile(r"""\b(bron|begrip)\(\s*["']([^"']+)["']""")


def check(loaded: Loaded, root: Path = ROOT) -> list[Problem]:
    """Every problem in the data, those of form included, in order of file and line."""
    problems = list(loaded.problems)
    for record, file in _with_files(loaded):
        rules: list[Iterator[Told]] = [_references(record, loaded), _dates(record)]
        match record:
            case Pilot():
                rules += [_kenmerken(record, loaded.catalog), _deelnemers(record), _bevindingen(record)]
            case Bron():
                rules += [_bron(record)]
            case Begrip() | Gemeente():
                rules += [_itself(record)]
        problems.extend(file.problem(*told) for rule in rules for told in rule)
    problems.extend(_twins(loaded))
    if not loaded.problems:
        # Only a complete catalog can tell what is used by nothing.
        problems.extend(_unused(loaded, root))
    return sorted(set(problems))


def _with_files(loaded: Loaded) -> Iterator[tuple[Record, YamlFile]]:
    folders: dict[str, Iterable[Record]] = {VOCABULAIRES: loaded.catalog.vocabularies.values()}
    folders |= {folder: records.values() for folder, records in loaded.catalog.records.items()}
    for folder, records in folders.items():
        for record in records:
            yield record, loaded.files[folder, record.id]


def _references(record: Record, loaded: Loaded) -> Iterator[Told]:
    for loc, verwijzing in references(record):
        known = loaded.stems.get(verwijzing.naar) or loaded.catalog.ids(verwijzing.naar)
        if verwijzing not in known:
            what = "waarde" if verwijzing.naar.startswith(VOCABULAIRES) else "id"
            yield (
                loc,
                f"{what} {quoted(verwijzing)} bestaat niet",
                f"een {what} uit data/{verwijzing.naar}",
                did_you_mean(verwijzing, known),
            )


def _dates(record: Record) -> Iterator[Told]:
    pairs: list[tuple[tuple[str | int, ...], Datum | None, Datum | None]] = []
    if isinstance(record, Pilot):
        pairs = [(("looptijd", "eind"), record.looptijd.start, record.looptijd.eind)]
    if isinstance(record, Regeling):
        pairs = [(("geldig", "tot"), record.geldig.van, record.geldig.tot)]
    for loc, first, last in pairs:
        if first and last and last.surely_before(first):
            yield (
                loc,
                f"het eind ({last.iso}) ligt voor het begin ({first.iso})",
                "een eind na het begin",
                "controleer de twee data",
            )


def _kenmerken(pilot: Pilot, catalog: Catalog) -> Iterator[Told]:
    soort = catalog.ids(pilot.soort.naar).get(pilot.soort)
    if not isinstance(soort, Soort):
        return
    for missing in (kenmerk for kenmerk in soort.kenmerken if kenmerk not in pilot.kenmerken):
        yield (
            ("kenmerken",),
            f"kenmerk '{missing}' ontbreekt",
            f"elk kenmerk van de soort '{pilot.soort}'",
            f"voeg '{missing}:' toe, met een feit of 'onbekend (reden)'",
        )
    for extra in (kenmerk for kenmerk in pilot.kenmerken if kenmerk not in soort.kenmerken):
        yield (
            ("kenmerken", extra),
            f"kenmerk {quoted(extra)} hoort niet bij de soort '{pilot.soort}'",
            "een kenmerk van deze soort",
            did_you_mean(extra, soort.kenmerken),
        )


def _deelnemers(pilot: Pilot) -> Iterator[Told]:
    deelnemers = pilot.deelnemers
    if deelnemers.aantal is not None and deelnemers.van is not None and deelnemers.aantal > deelnemers.van:
        yield (
            ("deelnemers", "aantal"),
            f"{deelnemers.aantal} is meer dan {deelnemers.van}",
            "een aantal van hoogstens 'van'",
            "controleer de twee getallen",
        )
    known = [deelnemers.aantal, deelnemers.van]
    if any(number is not None for number in known) and deelnemers.toelichting.onbekend:
        yield (
            ("deelnemers", "toelichting"),
            "een getal zonder bron",
            "een toelichting met bron",
            "schrijf in de toelichting wat het getal telt en waar het staat",
        )


def _bevindingen(pilot: Pilot) -> Iterator[Told]:
    groepen = {groep.naam for groep in pilot.groepen} | {ALLE_DEELNEMERS}
    for number, bevinding in enumerate(pilot.bevindingen):
        place: tuple[str | int, ...] = ("bevindingen", number)
        if bevinding.groep not in groepen:
            yield (
                (*place, "groep"),
                f"groep {quoted(bevinding.groep)} bestaat niet in deze pilot",
                f"een naam onder 'groepen', of '{ALLE_DEELNEMERS}'",
                did_you_mean(bevinding.groep, groepen),
            )
        yield from ((place + loc, *told) for loc, *told in _figure(bevinding))  # type: ignore[misc]


def _figure(bevinding: Bevinding) -> Iterator[Told]:
    if bevinding.zin.onbekend:
        yield (
            ("zin",),
            "een bevinding zonder bron",
            "een zin met bronvermelding",
            "schrijf wat de bron zegt, of haal de bevinding weg",
        )
    if bevinding.waarde is not None and bevinding.eenheid is None:
        yield ("waarde",), "een getal zonder eenheid", "een eenheid, zoals procent of mensen", "voeg 'eenheid:' toe"
    for name in ("eenheid", "vergelijkwaarde", "interval"):
        if getattr(bevinding, name) is not None and bevinding.waarde is None:
            yield (name,), f"'{name}' zonder waarde", "ook een 'waarde:'", f"voeg de waarde toe of haal '{name}:' weg"
    if bevinding.vergelijkwaarde is not None and bevinding.vergelijking == "geen":
        yield (
            ("vergelijkwaarde",),
            "een vergelijkwaarde zonder vergelijking",
            "een andere 'vergelijking' dan geen",
            "vul in waarmee is vergeleken",
        )
    if (
        bevinding.interval
        and bevinding.waarde is not None
        and not bevinding.interval[0] <= bevinding.waarde <= bevinding.interval[1]
    ):
        yield (
            ("interval",),
            "de waarde ligt buiten het interval",
            "een interval om de waarde heen",
            "controleer de drie getallen",
        )
    if bevinding.richting == "stand" and bevinding.vergelijking in ("controlegroep", "andere-groep"):
        yield (
            ("richting",),
            "een stand heeft geen controlegroep",
            "een richting, zoals positief of geen-verschil",
            "kies de richting van het verschil",
        )


def _bron(bron: Bron) -> Iterator[Told]:
    for name, reason in (("datum", "zonder_datum"), ("url", "zonder_url")):
        present = [getattr(bron, key) is not None for key in (name, reason)]
        if not any(present):
            yield (
                (),
                f"'{name}' ontbreekt en er staat geen reden bij",
                f"'{name}:' of '{reason}:'",
                f"voeg '{reason}:' toe met de reden",
            )
        if all(present):
            yield (reason,), f"'{reason}' staat naast '{name}'", "een van de twee", f"haal '{reason}:' weg"


def _itself(record: Record) -> Iterator[Told]:
    for loc, verwijzing in references(record):
        if verwijzing.naar == record.map and verwijzing == record.id:
            yield loc, "dit record verwijst naar zichzelf", "een ander id", "haal de verwijzing weg"


def _twins(loaded: Loaded) -> Iterator[Problem]:
    """Two records of one kind with one title, and two terms with one written form."""
    for folder, records in loaded.catalog.records.items():
        if folder == Bron.map:
            continue  # two articles may share a headline; their publisher tells them apart
        yield from _same(loaded, folder, records.values(), lambda record: [record.kop])
    yield from _same(
        loaded, Begrip.map, loaded.catalog.begrippen.values(), lambda begrip: [begrip.naam, *begrip.vormen]
    )


def _same(loaded: Loaded, folder: str, records: Iterable[Record], names: Callable[..., list[str]]) -> Iterator[Problem]:
    seen: dict[str, list[str]] = defaultdict(list)
    for record in records:
        for name in {name.casefold() for name in names(record)}:
            seen[name].append(record.id)
    for name, (first, *others) in seen.items():
        for other in others:
            file = loaded.files[folder, other]
            yield file.problem(
                (),
                f"{quoted(name)} staat ook in data/{folder}/{first}.yml",
                "een eigen naam voor elk record",
                "kies een andere naam of voeg de twee records samen",
            )


def _unused(loaded: Loaded, root: Path) -> Iterator[Problem]:
    in_pages = {
        match.groups()
        for page in (root / "docs").rglob("*.md")
        for match in _MACRO_USE.finditer(page.read_text("utf-8", errors="replace"))
    }
    catalog = loaded.catalog
    kinds: tuple[tuple[str, Iterable[Record], str], ...] = (
        ("bron", catalog.bronnen.values(), "deze bron"),
        ("begrip", catalog.begrippen.values(), "dit begrip"),
    )
    for macro, records, what in kinds:
        for record in records:
            if not catalog.is_used(record) and (macro, record.id) not in in_pages:
                file = loaded.files[record.map, record.id]
                yield file.problem(
                    (),
                    f"{what} wordt nergens gebruikt",
                    "minstens één verwijzing",
                    "verwijs ernaar of verwijder het bestand",
                )
