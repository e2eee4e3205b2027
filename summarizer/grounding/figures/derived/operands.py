"""The figures of the cited sentences as what a derived figure can come of, two of them and no more."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from typing import NamedTuple

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import unit_ratio
from summarizer.grounding.figures.derived.cues import place_of
from summarizer.grounding.figures.derived.wording import Wording
from summarizer.grounding.figures.families import converted
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

PARTS = frozenset(("fraction", "percent", "multiple"))
AMOUNTS = frozenset(("count", "money", "measure"))
# With more figures than these in what is cited, some two of them give almost anything.
_MOST = 16


class Operand(NamedTuple):
    """A figure of the article, as one of its readings, with the noun that it may leave to another; `source` is its index.

    One that `is_filled` is a plain number with the unit of a figure before it.
    """

    figure: Quantity
    source: int
    is_filled: bool = False


class Outcome(NamedTuple):
    """How a figure follows, in words, and the indexes of the figures that it follows from."""

    told: str
    sources: list[int]


def operands(claim: ClaimText, kinds: frozenset[str]) -> list[Operand]:
    """The single numbers of those kinds in what is cited; none where it holds very many figures."""
    if len(claim.scope) > _MOST:
        return []
    return [
        Operand(
            replace(reading, noun=claim.index.noun(source)) if reading.kind == "count" else reading,
            source,
            reading.kind != claim.index.figures[source].kind == "count",
        )
        for source in claim.scope
        if not _counts_nothing(claim, source)
        for reading in claim.index.readings(source)
        if reading.kind in kinds and reading.value and reading.high is None and reading.qualifier != "several"
    ]


def pairs(found: list[Operand]) -> Iterator[tuple[Operand, Operand]]:
    """Every two operands of one unit that can be compared, the smaller one first and in its own unit."""
    for one, other in combinations(found, 2):
        if one.source == other.source or one.figure.kind != other.figure.kind:
            continue
        if one.figure.per != other.figure.per and not (one.is_filled or other.is_filled):
            continue
        ratio = unit_ratio(one.figure, other.figure)
        if ratio is None or one.figure.value is None or other.figure.value is None:
            continue
        if one.figure.value == converted(other.figure.value, ratio):
            continue
        alike = Operand(replace(other.figure, value=converted(other.figure.value, ratio)), other.source, other.is_filled)
        yield (one, alike) if one.figure.value < (alike.figure.value or 0) else (alike, one)


def _counts_nothing(claim: ClaimText, source: int) -> bool:
    """Whether a number counts nothing that two figures give: the first part of a word ("18-wheelers"), how often ("twice")."""
    figure = claim.index.figures[source]
    return figure.kind == "count" and (figure.noun == "time" or claim.index.behind(source)[:1] == ["-"])


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Whether two counts can be of the same things, only one of them perhaps without saying so; amounts always can."""
    if one.kind != "count":
        return True
    if one.noun is None or other.noun is None:
        return one.noun is not other.noun
    return concept(head_of(one.noun)) == concept(head_of(other.noun))


def are_told(claim: ClaimText, *used: Operand) -> bool:
    """Whether the claim has words that stand around each of the operands in the article."""
    return all(not claim.words.isdisjoint(claim.index.context(operand.source)) for operand in used)


def wording(claim: ClaimText, at: int) -> Wording:
    """The words around one of the text's figures; for one told in other units ("20%, or 140 euros") those of the other."""
    first, _ = place_of(claim.tokens, claim.figures[at])
    return claim.wording(at - 1 if at and claim.tokens.word(first - 1) == "or" else at)


def stands_alone(claim: ClaimText, at: int, used: list[int]) -> bool:
    """Whether no figure in what is cited, beside those used and those that the text says too, could be meant instead.

    Percentages, fractions and factors stand for one another.
    """
    kind, figures = claim.figures[at].kind, claim.index.figures
    rivals = [one for one in claim.scope if figures[one].kind in PARTS] if kind in PARTS else claim.rivals(at)
    return not any(rival not in used and not claim.tells(at, rival) for rival in rivals)
