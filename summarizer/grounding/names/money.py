"""Currency codes and signs, which capitals make look like names: "NOK 5 million", "5 million NOK", "US$5"."""

import re

from summarizer.grounding.figures.grammar.currencies import CODES, DOLLAR_PREFIXES

_NUMBER_BEHIND = re.compile(r"[\s\u00a0]?[0-9]")
_NUMBER_BEFORE = re.compile(
    r"(?:[0-9]|[0-9][\s\u00a0-]?(?:thousand|million|billion|trillion|mln|bln|bn|tn|mn|[mkb]))[\s\u00a0]?$"
)
_LOOK_BACK = 16


def is_currency(text: str, start: int, end: int) -> bool:
    """Whether the word from `start` to `end` is the code or part of the sign of a currency, with its number beside it."""
    word = text[start:end].lower()
    if text.startswith("$", end):
        return word in DOLLAR_PREFIXES
    if word not in CODES or not text[start:end].isupper():
        return False
    return bool(_NUMBER_BEHIND.match(text, end) or _NUMBER_BEFORE.search(text[max(0, start - _LOOK_BACK) : start]))
