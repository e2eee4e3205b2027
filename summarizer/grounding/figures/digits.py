"""Figures in a language without a grammar: compared as strings of digits."""

import re
from collections.abc import Sequence

from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.verdict import Verdict

_NUMBER = re.compile(r"\d(?:[\d.,:/\u00a0\u2007\u2009\u202f]|(?<=\d) (?=\d{3}(?!\d)))*(?<=\d)")
_POINT = re.compile(r"[.,](?=(?:\d{1,2}|\d{4,})$)")
"""A decimal point or comma; before three digits it may as well group them, so there it counts for nothing."""


def judge_digits(text: str, article: Article, sentences: Sequence[int] | None) -> list[Verdict]:
    """One verdict for each run of digits in `text`: supported where those sentences hold the same digits."""
    numbers = range(1, len(article.sentences) + 1) if sentences is None else sorted(set(sentences))
    known: dict[str, Evidence] = {}
    for number in numbers:
        if article.has_sentence(number):
            sentence = article.sentence(number)
            for match in _NUMBER.finditer(article.text, sentence.start, sentence.end):
                known.setdefault(_digits(match.group()), Evidence.of(article, sentence, *match.span()))
    return [_verdict(match, known.get(_digits(match.group()))) for match in _NUMBER.finditer(text)]


def _digits(number: str) -> str:
    return ".".join("".join(filter(str.isdecimal, part)) for part in _POINT.split(number))


def _verdict(match: re.Match[str], evidence: Evidence | None) -> Verdict:
    start, end = match.span()
    if evidence is None:
        return Verdict("figure", "unsupported", match.group(), start, end, f'no figure says "{match.group()}"')
    return Verdict("figure", "supported", match.group(), start, end, None, (evidence,))
