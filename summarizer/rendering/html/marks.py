"""The article's figures as marks in its text: what the summary tells, what is doubtful, and what was left out."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from summarizer.rendering.findings import doubtful_claims
from summarizer.types.summary import Span, Summary

State = Literal["verified", "doubtful", "missed"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in the article's text, from `start` to `end` in code points."""

    start: int
    end: int
    state: State


def marks_of(summary: Summary, figures: Iterable[Span] = ()) -> list[Mark]:
    """The marks in the order of the text, none overlapping another.

    Of the article's `figures`, those neither quoted by a claim nor left out are told in the words of one.
    """
    doubtful = doubtful_claims(summary)
    marks = [
        Mark(piece.start, piece.end, "doubtful" if claim.path in doubtful else "verified")
        for claim in summary.claims
        if claim.kind == "figure"
        for piece in summary.evidence[claim.path]
        if summary.article.text[piece.start : piece.end] == piece.quote
    ]
    marks += [
        Mark(span.start, span.end, "missed")
        for span in summary.verification.figures.missed
        if summary.article.text[span.start : span.end] == span.quote
    ]
    marks = _apart(marks)
    told = [Mark(span.start, span.end, "verified") for span in figures if not _touched(span, marks)]
    return _apart(marks + told)


def _touched(span: Span, marks: list[Mark]) -> bool:
    """Whether one of the marks, in the order of the text, covers a part of the span."""
    before = bisect_left(marks, span.end, key=lambda mark: mark.start) - 1
    return before >= 0 and marks[before].end > span.start


def _apart(marks: list[Mark]) -> list[Mark]:
    """The marks without those that begin inside an earlier one; of two at one place the longer stays."""
    apart: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < mark.end and (not apart or apart[-1].end <= mark.start):
            apart.append(mark)
    return apart
