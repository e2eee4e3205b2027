"""Coverage: which of the article's figures a summary holds, and which it leaves out."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from itertools import compress

from summarizer.grounding.figures import find_figures
from summarizer.schema.tree import Claim
from summarizer.types.evidence import Evidence
from summarizer.types.quantity import Quantity
from summarizer.types.summary import Coverage, Span

COUNTED = {"money", "percent", "count", "measure", "multiple"}
"""Kinds of figures that a reader would miss; dates, ordinals and identifiers are not among them."""

SOFT_BELOW = 13
"""Smaller plain counts ("two executives") are seldom what an article is about."""

Known = tuple[Decimal | None, str | None, str | None]
"""What a figure says wherever it stands: its value, its unit, and the noun that a plain count counts."""


def measure_coverage(
    claims: Iterable[Claim], evidence: Mapping[str, tuple[Evidence, ...]], figures: Iterable[Quantity], stated: int
) -> Coverage:
    """The coverage of a settled answer by its claims, given the article's figures.

    `stated` counts the figures of the answer before any was dropped.
    """
    sound = [claim for claim in claims if evidence.get(claim.path)]
    verified = [claim for claim in sound if claim.kind == "figure"]
    places = [piece for claim in verified for piece in evidence[claim.path]]
    in_article = counted_figures(figures)
    placed = [any(place.start < figure.end and figure.start < place.end for place in places) for figure in in_article]
    told = {known(figure) for figure in compress(in_article, placed)}
    told |= {known(figure) for claim in sound for figure in figures_in(claim)}
    missed = [figure for figure, held in zip(in_article, placed, strict=True) if not held and known(figure) not in told]
    return Coverage(
        stated=stated,
        verified=len(verified),
        in_article=len(in_article),
        covered=len(in_article) - len(missed),
        missed=tuple(Span(figure.text, figure.start, figure.end) for figure in missed),
    )


def counted_figures(figures: Iterable[Quantity]) -> list[Quantity]:
    """The figures that a reader would miss."""
    return [figure for figure in figures if figure.kind in COUNTED and not is_soft(figure)]


def is_soft(figure: Quantity) -> bool:
    """Whether a figure is a small plain count."""
    return figure.kind == "count" and figure.value is not None and figure.value < SOFT_BELOW


def figures_in(claim: Claim) -> Iterator[Quantity]:
    """The figures in a claim's texts."""
    for value in claim.item.values():
        if isinstance(value, str):
            yield from find_figures(value)


def known(figure: Quantity) -> Known:
    """What a figure says wherever it stands; a plain count by its noun's head, as "24 electric locomotives" are locomotives."""
    counted = figure.noun.rpartition(" ")[2] if figure.noun and figure.unit is None else None
    return figure.value, figure.unit, counted
