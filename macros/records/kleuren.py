"""The colours that an instance gives itself, in the place of those that the site comes with."""

from collections.abc import Iterator
from typing import Annotated

from macros.records import messages
from macros.records.fields import Model, veld
from macros.records.validators import matching
from macros.records.vorm import Vorm

_PATTERN = r"#[0-9A-Fa-f]{6}"
_Kleur = Annotated[str, matching(_PATTERN, messages.NO_COLOUR), Vorm("kleur zoals #14454f", patroon=_PATTERN)]


class Kleuren(Model):
    """The colours of one scheme of the screen, light or dark; the light ones are those of papers too.

    Each is the token of the same name in `docs/assets/tokens.css`, and what is absent stays as it is there.
    """

    merk: _Kleur | None = veld("De hoofdkleur: de balk boven elke pagina, en de koppen van documenten.", default=None)
    merk_licht: _Kleur | None = veld("Een knop in de hoofdkleur als de muis erop staat.", default=None)
    op_merk: _Kleur | None = veld("De tekst op de hoofdkleur.", default=None)
    link: _Kleur | None = veld("Links en knoppen.", default=None)
    nadruk: _Kleur | None = veld("Wat opvalt, zoals een waarschuwing.", default=None)

    @property
    def tokens(self) -> Iterator[tuple[str, str]]:
        """Each colour that is given, by the name of its token."""
        return ((field.replace("_", "-"), colour) for field, colour in self if colour)
