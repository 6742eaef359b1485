"""Dates as precise as the source gives them: a year, a month or a day."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

# How a date is written: a year, with a month and a day when those are known.
DATUM = r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?"


@total_ordering
@dataclass(frozen=True, eq=True)
class Datum:
    """`2017`, `2017-10` or `2017-10-01`; sorts on its first day, the less precise first."""

    jaar: int
    maand: int | None = None
    dag: int | None = None

    @classmethod
    def parse(cls, text: str) -> "Datum":
        """Read a date as written; raises `ValueError` for another form or a day that does not exist."""
        match = re.fullmatch(DATUM, text)
        if match is None:
            raise ValueError(f"geen datum: {text}")
        datum = cls(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]
        try:
            datum.eerste_dag  # noqa: B018 - fails for 2017-02-30
        except ValueError as error:
            raise ValueError(f"geen datum: {text}") from error
        return datum

    @property
    def eerste_dag(self) -> date:
        """The first day that the date can mean."""
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatste_dag(self) -> date:
        """The last day that the date can mean."""
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or calendar.monthrange(self.jaar, maand)[1])

    def na(self, maanden: int) -> date:
        """The day that is so many months after it; the last of the month when that has fewer days."""
        years, month = divmod(self.eerste_dag.month - 1 + maanden, 12)
        year, month = self.eerste_dag.year + years, month + 1
        return date(year, month, min(self.eerste_dag.day, calendar.monthrange(year, month)[1]))

    def __lt__(self, other: "Datum") -> bool:
        return (self.eerste_dag, self.maand or 0, self.dag or 0) < (other.eerste_dag, other.maand or 0, other.dag or 0)

    def surely_before(self, other: "Datum") -> bool:
        """True when no reading of the two dates puts this one on or after the other."""
        return self.laatste_dag < other.eerste_dag

    @property
    def iso(self) -> str:
        """The date as it was written."""
        return "-".join([f"{self.jaar:04}", *(f"{part:02}" for part in (self.maand, self.dag) if part is not None)])

    def __str__(self) -> str:
        words = [str(self.dag) if self.dag else "", MAANDEN[self.maand - 1] if self.maand else "", str(self.jaar)]
        return " ".join(word for word in words if word)
