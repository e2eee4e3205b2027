"""Stems of content words, by which the words of two texts are compared."""

from functools import lru_cache

from summarizer.grounding.figures.lexicon import FUNCTION_WORDS, MONTHS, ORDINALS, QUALIFIERS, SCALES, SMALL, TENS, WEEKDAYS
from summarizer.grounding.figures.noun import singular
from summarizer.grounding.figures.tokens import Tokens

_STEM = 5
# Words of figures themselves, which say nothing about what a figure is of.
_SILENT = FUNCTION_WORDS | {
    *SMALL, *TENS, *SCALES, *ORDINALS, *MONTHS, *WEEKDAYS, "percent", "year", "years",
    *(word for phrase in QUALIFIERS for word in phrase),
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The stem of a content word in lower case; the empty string for any other token."""
    if len(word) < 3 or not word.isalpha() or word in _SILENT:  # noqa: PLR2004  (shorter words say little)
        return ""
    return singular(word)[:_STEM]


def stems(tokens: Tokens, start: int = 0, end: int | None = None) -> set[str]:
    """The stems of a stretch of tokens."""
    found = {stem(word) for word in tokens.words[start:end]}
    found.discard("")
    return found
