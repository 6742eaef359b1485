"""The data dictionary: every field is explained to editors, in words that they know."""

import re
from collections.abc import Iterator

import pytest

from macros.content.fields import FILES, fields
from macros.content.parts import Explanation, plain_text
from macros.records.dictionary import Veld, velden
from macros.records.fields import Bestand, Model
from macros.records.kinds import KINDS
from macros.records.onderzoek import Onderzoek
from macros.records.pilot import Pilot
from macros.records.vocabulary import VOCABULARIES

MODELS = {**FILES, **VOCABULARIES}


def walk(found: tuple[Veld, ...], block: str = "") -> Iterator[tuple[str, Veld]]:
    for veld in found:
        yield f"{block}{veld.naam}", veld
        yield from walk(veld.velden, f"{block}{veld.naam}.")


EVERY_FIELD = {f"{name}: {path}": veld for name, model in MODELS.items() for path, veld in walk(velden(model))}


def models(base: type[Model] = Model) -> Iterator[type[Model]]:
    for model in base.__subclasses__():
        if model.__module__.startswith("macros."):
            yield model
            yield from models(model)


def test_every_field_of_every_model_is_explained():
    explained = {(veld.naam, veld.uitleg) for veld in EVERY_FIELD.values()}
    # What the form asks of a reader is no record.
    for model in (one for one in models() if one.__module__.startswith("macros.records.")):
        for name, field in model.model_fields.items():
            if name != "id" or not issubclass(model, Bestand):
                assert re.fullmatch(r"[A-Z].{8,}\.", field.description or ""), f"{model.__name__}.{name}"
                assert (name, field.description) in explained, f"{model.__name__}.{name}"


def test_no_file_has_a_field_too_many():
    for name, model in MODELS.items():
        assert {veld.naam for veld in velden(model)} == model.model_fields.keys() - {"id"}, name


def test_the_words_are_short_and_call_the_editor_u():
    texts = {place: veld.uitleg for place, veld in EVERY_FIELD.items()}
    texts |= {name: model.betekenis for name, model in FILES.items()}
    for place, text in texts.items():
        assert not re.search(r"\b(je|jij|jou|jouw|jullie|bruto)\b", text, re.IGNORECASE), place
        sentences = re.split(r"(?<=[.?!:]) ", text)
        assert len(sentences) <= 3, place
        assert max(len(sentence.split()) for sentence in sentences) <= 20, place


def test_an_example_is_right_for_its_field():
    """Texts and facts are tried in the templates; here what is written as it stands."""
    shapes = {"ja of nee": r"ja|nee", "getal": r"\d+(\.\d+)?", "heel getal": r"\d+"}
    for place, veld in EVERY_FIELD.items():
        if veld.voorbeeld and veld.vorm.woorden in shapes:
            assert re.fullmatch(shapes[veld.vorm.woorden], veld.voorbeeld), place


@pytest.mark.parametrize(
    ("model", "path", "verplicht", "waarde", "naar"),
    [
        (Pilot, "naam", True, "tekst van hoogstens 200 tekens", ""),
        (Pilot, "soorten", True, "lijst; elk: id uit data/vocabulaires/soort.yml", "vocabulaires/soort"),
        (Pilot, "partners", False, "lijst; elk: id uit data/gemeenten", "gemeenten"),
        (Pilot, "kenmerken", True, "per sleutel: feit van hoogstens 60 woorden", ""),
        (Pilot, "aanpak", True, "feit van hoogstens 6 alinea's van 80 woorden", ""),
        (Pilot, "looptijd", True, "blok", ""),
        (Pilot, "looptijd.start", False, "datum, zoals 2019, 2019-10 of 2019-10-01", ""),
        (Pilot, "bedragen", False, "lijst van blokken", ""),
        (Pilot, "bedragen.bedrag", True, "bedrag in cijfers, zoals 28000 of 12.50", ""),
        (Onderzoek, "bevindingen.tijdstippen.waarde", True, "getal", ""),
        (Onderzoek, "bevindingen.id", True, "kleine letters en cijfers, met streepjes", ""),
        (Onderzoek, "bevindingen.vergelijking_genoemd", False, "ja of nee", ""),
        (Onderzoek, "bevindingen.tijdstippen.interval", False, "twee getallen, zoals [1.5, 4]", ""),
        (VOCABULARIES["vergelijking"], "waarden.groep", True, "ja of nee", ""),
    ],
)
def test_how_a_field_is_written(model, path: str, verplicht: bool, waarde: str, naar: str):
    veld = dict(walk(velden(model)))[path]
    assert (veld.verplicht, veld.waarde, veld.naar) == (verplicht, waarde, naar)


def test_every_kind_has_a_name_of_its_own():
    assert len({model.enkelvoud for model in FILES.values()}) == len(FILES)
    assert len({model.meervoud for model in FILES.values()}) == len(FILES)


def test_what_every_record_has_comes_last():
    for kind in KINDS:
        assert [veld.naam for veld in velden(kind)][-3:] == ["vroeger", "gewijzigd", "gecontroleerd_op"]


@pytest.mark.parametrize("name", FILES)
def test_the_table_has_every_field_and_says_which_are_required(name: str):
    _, table = fields(name).blokken
    rows = {header[0]: header[1] for header, _ in (row.cells for row in table.rows)}
    for path, veld in walk(velden(FILES[name])):
        assert rows[path.replace(".", " › "),] == (Explanation("verplicht" if veld.verplicht else "mag weg"),), path


def test_the_table_of_vocabularies_has_what_only_some_values_have():
    _, table = fields("vocabulaires").blokken
    rows = [plain_text(row.cells[0][0][0]) for row in table.rows]
    assert rows.count("soort.yml: waarden › kenmerken") == 1
    assert "vergelijking.yml: waarden › groep" in rows
    assert "opzet.yml: waarden › groep" not in rows
