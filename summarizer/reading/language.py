"""The language of a text, by its ISO 639-1 code."""

import re

_CODE = re.compile(r"([a-z]{2})(?:[-_].*)?", re.IGNORECASE | re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]+")
_ONLY_LETTERS = {code: " " for code in range(128) if not chr(code).isalpha()}

_SAMPLE = 4_000
"""How many code points at the start of a text are looked at."""

_ENGLISH = frozenset(
    (
        "and", "are", "at", "be", "been", "but", "by", "for", "from", "has", "have", "he", "his", "is", "it", "its", "not",
        "of", "on", "or", "said", "that", "the", "their", "they", "this", "to", "was", "were", "which", "who", "will", "with",
        "would",
    )
)  # fmt: skip
_ENGLISH_SHARE = 0.15
_ENGLISH_WORDS = 5
"""Fewer words than this tell nothing."""

_DETECTABLE = 100
"""Fewer bytes of letters than this mislead the statistics of other languages."""


def language_code(tag: str | None) -> str | None:
    """The two-letter code in a language tag ("en-US" is "en"); None where there is none."""
    match = _CODE.fullmatch(tag.strip()) if tag else None
    return match.group(1).lower() if match else None


def guess_language(text: str) -> str | None:
    """The language that a text is written in, or None where its first few thousand characters don't tell."""
    sample = text[:_SAMPLE].lower()
    words = sample.translate(_ONLY_LETTERS).split() if sample.isascii() else _LETTERS.findall(sample)
    if len(words) >= _ENGLISH_WORDS and sum(map(_ENGLISH.__contains__, words)) >= _ENGLISH_SHARE * len(words):
        return "en"
    return _detected(sample) if len("".join(words).encode()) >= _DETECTABLE else None


def _detected(sample: str) -> str | None:
    import chardet

    return language_code(chardet.detect(sample.encode())["language"])
