"""Stems of content words, by which the words of two texts are compared."""

from functools import lru_cache

from summarizer.grounding.figures.grammar.lexicon import (
    FUNCTION_WORDS,
    MONTHS,
    ORDINALS,
    QUALIFIERS,
    SCALES,
    SMALL,
    TENS,
    WEEKDAYS,
)
from summarizer.grounding.figures.grammar.noun import singular
from summarizer.grounding.figures.grammar.tokens import Tokens

_STEM = 5
_SHORTEST = 3
_ENDINGS = ("ing", "ed")
_SAME = {
    "grew": "grow", "grown": "grow", "growth": "grow", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall",
    "sold": "sale", "sell": "sale", "paid": "pay", "bought": "buy", "built": "build", "lost": "lose", "loss": "lose",
    "won": "win", "spent": "spend", "made": "make", "took": "take", "taken": "take", "given": "give", "gave": "give",
    "held": "hold", "left": "leave", "died": "die", "death": "die", "deaths": "die",
}  # fmt: skip
# Words of figures themselves, which say nothing about what a figure is of.
_SILENT = FUNCTION_WORDS | {
    *SMALL, *TENS, *SCALES, *ORDINALS, *MONTHS, *WEEKDAYS, "percent", "year", "years",
    *(word for phrase in QUALIFIERS for word in phrase),
}  # fmt: skip


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """The stem of a content word in lower case; the empty string for any other token."""
    if len(word) < _SHORTEST or not word.isalpha() or word in _SILENT:
        return ""
    base = singular(_SAME.get(word, word))
    ending = next((end for end in _ENDINGS if base.endswith(end) and len(base) >= len(end) + _SHORTEST), "")
    return base.removesuffix(ending).removesuffix("e")[:_STEM]


def stems(tokens: Tokens, start: int = 0, end: int | None = None) -> set[str]:
    """The stems of a stretch of tokens."""
    found = {stem(word) for word in tokens.words[start:end]}
    found.discard("")
    return found
