"""Coverage: which of the article's figures a summary holds, and which it leaves out."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from summarizer.grounding.figures import find_figures
from summarizer.schema.tree import Claim, Tree, claims_in
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.quantity import Quantity
from summarizer.types.summary import Coverage, Span

COUNTED = {"money", "percent", "count", "measure", "multiple"}
"""Kinds of figures that a reader would miss; dates, ordinals and identifiers are not among them."""

SOFT_BELOW = 13
"""Smaller plain counts ("two executives") are seldom what an article is about."""

Known = tuple[Decimal | None, str | None, str | None]
"""What a figure says wherever it stands: its value, its unit, and the noun that a plain count counts."""


def measure_coverage(tree: Tree, evidence: Mapping[str, tuple[Evidence, ...]], article: Article, stated: int) -> Coverage:
    """The coverage of a settled answer; `stated` counts its figures before any was dropped."""
    claims = [claim for claim in claims_in(tree) if evidence.get(claim.path)]
    figures = [claim for claim in claims if claim.kind == "figure"]
    places = [piece for claim in figures for piece in evidence[claim.path]]
    in_article = counted_figures(article)
    placed = {figure for figure in in_article if any(p.start < figure.end and figure.start < p.end for p in places)}
    told = {known(figure) for figure in placed} | {known(figure) for claim in claims for figure in figures_in(claim)}
    missed = [figure for figure in in_article if figure not in placed and known(figure) not in told]
    return Coverage(
        stated=stated,
        verified=len(figures),
        in_article=len(in_article),
        covered=len(in_article) - len(missed),
        missed=tuple(Span(figure.text, figure.start, figure.end) for figure in missed),
    )


def counted_figures(article: Article) -> list[Quantity]:
    """The article's figures that count; offsets are those of the article's text."""
    return [
        shifted(figure, sentence.start)
        for sentence in article.sentences
        for figure in find_figures(article.words_of(sentence))
        if figure.kind in COUNTED and not is_soft(figure)
    ]


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


def shifted(figure: Quantity, offset: int) -> Quantity:
    """The same figure with offsets in a longer text that starts `offset` earlier."""
    return replace(figure, start=figure.start + offset, end=figure.end + offset)
