"""What running text may not hold: citations that are none, addresses, endless words, and data of persons."""

import re
from collections.abc import Iterator

from macros.records import messages
from macros.records.characters import odd_words
from macros.records.ids import ID
from macros.records.messages import Message
from macros.records.problem import quoted

# The source of the number: the longest words in Dutch dictionaries and laws stay below it.
_LONGEST_WORD = 60

_WORD = re.compile(rf"\S{{{_LONGEST_WORD + 1},}}")
_ADDRESS = re.compile(r"(?:https?://|\bwww\.\w)\S*", re.IGNORECASE)
_LINK = re.compile(r"\[[^\]]*\][(\[][^)\]]*[)\]]|\[\^[^\]]*\]")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_LOOSE_CITATION = re.compile(r"(?:\[[^\]@]*|\()?(?<!\w)@\w[\w-]*[\])]?")
_BRACKETED = re.compile(rf"\[({ID}(?:\s*[;,][^\]]*)?)\]")
_DIGIT = re.compile("[0-9]")
_PHONE = re.compile(r"(?<![\w.,])(?:(?:\+|00)31[\s-]?(?:\(0\)\s?)?|0)[1-9](?:[\s-]?[0-9]){8}(?![\w])")
_NUMBER = re.compile(r"(?<![\w.,/-])(?:[0-9]{9}|[0-9]{4}\.[0-9]{2}\.[0-9]{3})(?![\w/-])")
_ACCOUNT = re.compile(r"\b[A-Z]{2}[0-9]{2}\s?[A-Z]{4}(?:\s?[0-9]){10}\b")


def mistakes(text: str) -> Iterator[Message]:
    """What is wrong with a text from which its citations were taken."""
    yield from odd_words(text)
    if found := _LINK.search(text):
        yield messages.LINK_IN_TEXT.about(found=quoted(found[0]))
    elif found := _ADDRESS.search(text):
        yield messages.ADDRESS_IN_TEXT.about(found=quoted(found[0]))
    elif len(text) > _LONGEST_WORD and (found := _WORD.search(text)):
        yield messages.LONG_WORD.about(word=quoted(found[0], 30), length=len(found[0]), limit=_LONGEST_WORD)
    if told := _personal(text):
        yield messages.PERSONAL.about(what=told)


def loose_citation(text: str) -> str:
    """What looks like a citation in a text from which the citations were taken, such as `(@stadsbrief)`."""
    if "@" not in text:
        return ""
    found = _LOOSE_CITATION.search(_MAIL.sub("", text))
    return found[0] if found else ""


def bracketed(text: str) -> Iterator[str]:
    """Each word between square brackets that is written as an id, as in `[stadsbrief]`."""
    for found in _BRACKETED.finditer(text):
        yield re.split(r"[;,\s]", found[1])[0]


def _personal(text: str) -> str:
    """What leads to a person; without what it is, so that a message does not spread it."""
    if "@" not in text and not _DIGIT.search(text):
        return ""  # as most texts are, which the patterns below take longer to tell
    if any(_is_citizen_number(re.sub(r"\D", "", found)) for found in _NUMBER.findall(text)):
        return "een burgerservicenummer"
    if "@" in text and _MAIL.search(text):
        return "een e-mailadres"
    if _ACCOUNT.search(text):
        return "een rekeningnummer"
    return "een telefoonnummer" if _PHONE.search(text) else ""


def _is_citizen_number(digits: str) -> bool:
    """The test of eleven: the digits, weighed 9 to 2 and -1, add up to a multiple of 11."""
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and int(digits) > 0
