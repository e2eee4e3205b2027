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

Bullet = tuple[str, tuple[tuple[int, str], ...]]
"""A claim's words, and the number and the words of each sentence behind it; no words where those are the sentence's own."""


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the overview; `claims` and `figures` are those stated, `verified` and `figures_verified` of them."""

    id: str
    source: str
    date: str
    language: str
    headline: str
    gist: str
    bullets: tuple[Bullet, ...]
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
    gist = summary.tree.get("gist")
    return Row(
        id=visible(article.id),
        source=visible(article.source),
        date=visible(article.published or "")[:_DATE],
        language=foreign(article.language) or "",
        headline=title_of(summary).text,
        gist=in_a_line(gist) if isinstance(gist, dict) else visible(gist) if isinstance(gist, str) else "",
        bullets=tuple(_told(claim, summary) for claim in _bullets(summary)),
        claims=found.claims,
        verified=sum(bool(summary.evidence[claim.path]) for claim in summary.claims),
        figures=found.figures.stated,
        figures_verified=found.figures.verified,
        missed=len(found.figures.missed),
        dropped=len(found.dropped),
        warnings=len(found.warnings),
    )


def _bullets(summary: Summary) -> list[Claim]:
    """The bullets; of an answer that has none, its first claims."""
    claims = [claim for claim in summary.claims if claim.path != "/gist"]
    return [claim for claim in claims if claim.path.startswith("/bullets/")] or claims[:_BULLETS]


def _told(claim: Claim, summary: Summary) -> Bullet:
    words, quotes = in_a_line(claim.item), tuple(dict(_quotes(claim, summary)).items())
    return ("" if any(words == quote for _, quote in quotes) else words, quotes)


def _quotes(claim: Claim, summary: Summary) -> Iterator[tuple[int, str]]:
    """The evidence, the words of each sentence once."""
    for piece in summary.evidence[claim.path]:
        yield piece.sentence, visible(piece.quote)
