"""Coverage: which of the article's figures a summary holds, and which it leaves out."""

from collections.abc import Mapping
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

Known = tuple[int, Decimal | None, str | None]
"""A figure in a statement: the sentence that it rests on, its value and its unit."""


def measure_coverage(tree: Tree, evidence: Mapping[str, tuple[Evidence, ...]], article: Article, stated: int) -> Coverage:
    """The coverage of a settled answer; `stated` counts its figures before any was dropped."""
    claims = [claim for claim in claims_in(tree) if evidence.get(claim.path)]
    figures = [claim for claim in claims if claim.kind == "figure"]
    places = [piece for claim in figures for piece in evidence[claim.path]]
    told = {known for claim in claims if claim.kind != "figure" for known in known_figures(claim, evidence[claim.path])}
    in_article = counted_figures(article)
    missed = [
        figure
        for number, figure in in_article
        if (number, figure.value, figure.unit) not in told
        and not any(place.start < figure.end and figure.start < place.end for place in places)
    ]
    return Coverage(
        stated=stated,
        verified=len(figures),
        in_article=len(in_article),
        covered=len(in_article) - len(missed),
        missed=tuple(Span(figure.text, figure.start, figure.end) for figure in missed),
    )


def counted_figures(article: Article) -> list[tuple[int, Quantity]]:
    """The article's figures that count, with the numbers of their sentences; offsets are those of the article's text."""
    return [
        (sentence.number, shifted(figure, sentence.start))
        for sentence in article.sentences
        for figure in find_figures(article.words_of(sentence))
        if figure.kind in COUNTED
    ]


def known_figures(claim: Claim, evidence: tuple[Evidence, ...]) -> set[Known]:
    """The figures in a statement's texts, once for each sentence that it rests on."""
    texts = [value for value in claim.item.values() if isinstance(value, str)]
    figures = [figure for text in texts for figure in find_figures(text)]
    return {(piece.sentence, figure.value, figure.unit) for piece in evidence for figure in figures}


def shifted(figure: Quantity, offset: int) -> Quantity:
    """The same figure with offsets in a longer text that starts `offset` earlier."""
    return replace(figure, start=figure.start + offset, end=figure.end + offset)
