"""What an overview keeps of a summary: a row of a few hundred words, never the article's text."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields

from summarizer.rendering.answer import in_a_line
from summarizer.rendering.characters import visible
from summarizer.rendering.html.language import foreign
from summarizer.rendering.outline import title_of
from summarizer.schema.tree import Claim
from summarizer.types.summary import Summary

_BULLETS = 8
"""How many claims are told where a schema has no bullets."""
_DATE = 10
"""Characters of the date in an ISO 8601 time."""

Quote = tuple[int, str]
"""The number of a sentence, and its words behind a claim."""

Bullet = tuple[str, tuple[int, ...]]
"""A claim's words, and the places of its evidence in the row's quotes; no words where those are a quote's own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the overview; `claims` and `figures` are those stated, `verified` and `figures_verified` of them.

    `gist` is empty where a bullet says the same.
    """

    id: str
    source: str
    date: str
    language: str
    headline: str
    gist: str
    bullets: tuple[Bullet, ...]
    quotes: tuple[Quote, ...]
    claims: int
    verified: int
    figures: int
    figures_verified: int
    missed: int
    dropped: int
    warnings: int

    def cells(self) -> tuple[object, ...]:
        """The values in the order of `FIELDS`."""
        return astuple(self)


FIELDS = tuple(field.name for field in fields(Row))


def row_of(summary: Summary) -> Row:
    """The row of one summary, of any schema."""
    article, found = summary.article, summary.verification
    gist = _gist(summary)
    bullets = [(in_a_line(claim.item), list(_quotes(claim, summary))) for claim in _bullets(summary)]
    quotes = {quote: place for place, quote in enumerate(dict.fromkeys(quote for _, cited in bullets for quote in cited))}
    return Row(
        id=visible(article.id),
        source=visible(article.source),
        date=visible(article.published or "")[:_DATE],
        language=foreign(article.language) or "",
        headline=title_of(summary).text,
        gist="" if any(gist == words for words, _ in bullets) else gist,
        bullets=tuple((_unless_quoted(words, cited), tuple(quotes[quote] for quote in cited)) for words, cited in bullets),
        quotes=tuple(quotes),
        claims=found.claims,
        verified=sum(bool(summary.evidence[claim.path]) for claim in summary.claims),
        figures=found.figures.stated,
        figures_verified=found.figures.verified,
        missed=len(found.figures.missed),
        dropped=len(found.dropped),
        warnings=len(found.warnings),
    )


def _gist(summary: Summary) -> str:
    gist = summary.tree.get("gist")
    return in_a_line(gist) if isinstance(gist, dict) else visible(gist) if isinstance(gist, str) else ""


def _bullets(summary: Summary) -> list[Claim]:
    """The bullets; of an answer that has none, its first claims."""
    claims = [claim for claim in summary.claims if claim.path != "/gist"]
    return [claim for claim in claims if claim.path.startswith("/bullets/")] or claims[:_BULLETS]


def _quotes(claim: Claim, summary: Summary) -> Iterator[Quote]:
    """The evidence, the same words once."""
    yield from dict.fromkeys((piece.sentence, visible(piece.quote)) for piece in summary.evidence[claim.path])


def _unless_quoted(words: str, quotes: list[Quote]) -> str:
    return "" if any(words == quote for _, quote in quotes) else words
