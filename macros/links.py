"""Asking for the address of every source whether it still leads somewhere, as a polite guest.

A host gets one request at a time, with a pause after each, and is told who asks. Nothing of a page is kept. What a
program can't know, a person looks at: many sites refuse programs and are fine for a reader.
"""

import socket
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from http.client import HTTPException
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlsplit

import yaml

from macros.derived.words import pluralize
from macros.records.adressen import ASK, DEAD
from macros.records.catalog import Catalog
from macros.records.kennisbank import Kennisbank
from macros.records.naslag import Bron
from macros.records.problem import RequestError, unwritable

# So many hosts at once: each of them gets one request at a time.
_HOSTS = 8
# No answer to a HEAD says that there is no page: some servers know only GET. These do, or ask for patience.
_FINAL = (410, 429)
_GONE = (404, 410)
_REFUSED = (401, 403, 405, 406, 429, 451, 503, 999)

# What came of a request, in the order of the report.
_MOVED, _FINE = "staat nu ergens anders", "werkt"


class _SameMethod(urllib.request.HTTPRedirectHandler):
    """Follows where a page moved to with the same question; Python would ask for the page itself."""

    def redirect_request(self, req: Any, fp: Any, code: Any, msg: Any, headers: Any, newurl: Any) -> Any:
        made = super().redirect_request(req, fp, code, msg, headers, newurl)
        if made is not None:
            made.method = req.get_method()
        return made


_OPENER = urllib.request.build_opener(_SameMethod)


@dataclass(frozen=True)
class Antwoord:
    """What an address answered: which kind of outcome, and why."""

    uitkomst: str
    reden: str
    # What a program was told beside the reason, for who looks further.
    verder: str = ""

    @property
    def geheel(self) -> str:
        """The reason with all that was told."""
        return f"{self.reden} ({self.verder})" if self.verder else self.reden


def report(catalog: Catalog, file: Path, shown: Path, pause: float, timeout: float) -> str:
    """Ask for all addresses and write what came of it: all of it for editors, and in `shown` what the list of sources says.

    Gives it in one line. Raises `RequestError` when it can't be written.
    """
    bronnen = list(catalog[Bron].values())
    answers = ask({bron.url for bron in bronnen if bron.url}, agent(catalog.kennisbank), pause, timeout)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(_text(bronnen, answers), encoding="utf-8")
        shown.write_text(_shown(answers), encoding="utf-8")
    except OSError as error:
        raise RequestError(unwritable(error, file)) from error
    counted = [sum(1 for one in answers.values() if one.uitkomst == kind) for kind in (DEAD, _MOVED, ASK, _FINE)]
    named = ", ".join(f"{count} {kind}" for count, kind in zip(counted, (DEAD, _MOVED, ASK, _FINE), strict=True))
    return f"{pluralize(len(answers), 'adres', 'adressen')}: {named}. Het verslag staat in {file}, en wat lezers ervan zien in {shown.name}."


def agent(settings: Kennisbank) -> str:
    """Who asks, as a header can say it: the site, where it stands and whom to write to."""
    told = f"{settings.naam} (+{settings.adres}; {settings.redactie})"
    return told.encode("ascii", "ignore").decode()


def ask(addresses: Iterable[str], agent: str, pause: float, timeout: float) -> Mapping[str, Antwoord]:
    """What each address answers; of one host they are asked one after another, with a pause of so many seconds."""
    hosts: dict[str, list[str]] = defaultdict(list)
    for address in sorted(set(addresses)):
        hosts[urlsplit(address).netloc.lower()].append(address)

    def of_host(those: Sequence[str]) -> list[tuple[str, Antwoord]]:
        return [(address, _ask(address, agent, pause, timeout)) for address in those]

    with ThreadPoolExecutor(_HOSTS) as pool:
        return dict(one for answers in pool.map(of_host, hosts.values()) for one in answers)


def _ask(address: str, agent: str, pause: float, timeout: float) -> Antwoord:
    """First only for the head of a page; for the page itself when the server does not know how to tell that."""
    answer = Antwoord(DEAD, "")
    for method in ("HEAD", "GET"):
        code, answer = _request(address, method, agent, timeout)
        time.sleep(pause)
        if code in _FINAL or answer.uitkomst in (_FINE, _MOVED):
            break
    return answer


def _request(address: str, method: str, agent: str, timeout: float) -> tuple[int, Antwoord]:
    # A browser writes the letters of other languages in an address in this way too.
    asked = quote(address.partition("#")[0], safe="%/:?&=+,;@!$'()*[]~")
    request = urllib.request.Request(asked, method=method, headers={"User-Agent": agent, "Accept": "*/*"})  # noqa: S310 - Url
    try:
        with _OPENER.open(request, timeout=timeout) as answer:
            if answer.url != asked:
                return answer.status, Antwoord(_MOVED, answer.url)
            return answer.status, Antwoord(_FINE, "")
    except urllib.error.HTTPError as error:
        with error:
            return error.code, _of_code(error.code)
    except (OSError, HTTPException, ValueError) as error:
        return 0, _of_failure(error)


def _of_code(code: int) -> Antwoord:
    if code in _GONE:
        return Antwoord(DEAD, f"de server zegt dat de pagina er niet is ({code})")
    if code in _REFUSED:
        return Antwoord(ASK, f"de server geeft een programma geen antwoord ({code})")
    return Antwoord(ASK, f"de server geeft een fout ({code})")


def _of_failure(error: Exception) -> Antwoord:
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(reason, socket.gaierror):
        return Antwoord(DEAD, "de naam van de site bestaat niet")
    if isinstance(reason, TimeoutError):
        return Antwoord(ASK, "de server antwoordt niet op tijd")
    return Antwoord(ASK, "geen verbinding", str(reason))


def _shown(answers: Mapping[str, Antwoord]) -> str:
    """What the list of sources says of addresses, as a file of `data/`: those that moved still lead there."""
    told = [
        {"adres": address, "uitkomst": one.uitkomst, "reden": one.reden}
        for address, one in sorted(answers.items())
        if one.uitkomst in (DEAD, ASK)
    ]
    asked = {"gevraagd_op": date.today().isoformat(), "gevraagd": len(answers), "adressen": told}
    text = yaml.safe_dump(asked, allow_unicode=True, sort_keys=False, width=1000)
    return f"# Gemaakt door make links; wat hier staat, toont de pagina Bronnen.\n{text}"


def _text(bronnen: Sequence[Bron], answers: Mapping[str, Antwoord]) -> str:
    """The report in Markdown: what an editor mends first, then what was not asked and why."""
    lines = ["# Adressen van bronnen", ""]
    for kind in (DEAD, _MOVED, ASK):
        found = [bron for bron in bronnen if bron.url and answers[bron.url].uitkomst == kind]
        lines += [f"## {kind.capitalize()}: {len(found)}", ""]
        lines += [_line(bron, answers[bron.url]) for bron in found if bron.url]
        lines += [""] if found else []
    without = [bron for bron in bronnen if not bron.url]
    lines += [f"## Niet gevraagd: {len(without)}", ""]
    lines += [f"- data/bronnen/{bron.id}.yml: {bron.zonder_url}" for bron in without]
    fine = sum(1 for bron in bronnen if bron.url and answers[bron.url].uitkomst == _FINE)
    return "\n".join([*lines, "", f"## {_FINE.capitalize()}: {fine}", ""])


def _line(bron: Bron, answer: Antwoord) -> str:
    kept = f" Bewaarde kopie: {bron.archief}" if bron.archief else ""
    return f"- data/bronnen/{bron.id}.yml: {bron.url} — {answer.geheel}.{kept}"
