"""The article's figures as marks in its text: what a verified claim covers, what is doubtful, and what was left out."""

from dataclasses import dataclass
from typing import Literal

from summarizer.rendering.findings import doubtful_claims
from summarizer.types.summary import Summary

State = Literal["verified", "doubtful", "missed"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure in the article's text, from `start` to `end` in code points."""

    start: int
    end: int
    state: State


def marks_of(summary: Summary) -> list[Mark]:
    """The marks in the order of the text, none overlapping another."""
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
    return _apart(marks)


def _apart(marks: list[Mark]) -> list[Mark]:
    """The marks without those that begin inside an earlier one; of two at one place the longer stays."""
    apart: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < mark.end and (not apart or apart[-1].end <= mark.start):
            apart.append(mark)
    return apart
