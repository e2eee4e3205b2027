"""A briefing: what many articles say, each line with its sources in them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from summarizer.types.article import Article
from summarizer.types.draft import Number
from summarizer.types.evidence import Evidence
from summarizer.types.plain import plain
from summarizer.types.summary import FORMAT, Provenance

SCHEMA = "briefing/1"


@dataclass(frozen=True, slots=True)
class Source:
    """A claim of an article's summary, by the article's id and the claim's JSON Pointer, and the spans that it rests on."""

    article: str
    claim: str
    evidence: tuple[Evidence, ...]

    @property
    def sentences(self) -> tuple[int, ...]:
        """The numbers of its sentences, each once."""
        return tuple(dict.fromkeys(piece.sentence for piece in self.evidence))


@dataclass(frozen=True, slots=True)
class Bullet:
    """One point, with every claim that tells it, the oldest article first."""

    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """What some of the articles say of a thing on which they disagree.

    `value` is in base units, as in `Quantity`; a date is text in the notation of `Quantity.when`, its unit "date".
    """

    value: Number | str | None
    unit: str | None
    text: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Different figures for one thing at one time, the oldest article first."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Watch:
    """What somebody is to do by when, in the words of the first source."""

    who: str
    what: str
    deadline: str
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Omitted:
    """Something that the briefing does not tell, and why; `sources` are the claims that it is about."""

    text: str
    reason: str
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Reworded:
    """A bullet of a model that failed verification and was mended, and the reason that it failed for."""

    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Accounting:
    """What was read and what became of it.

    `claims` are those of all summaries, `cited` those that some line of the briefing names. `points` are the different
    points that they make: `merged` of them are told by several articles, and what is not `shown` stands below the cut.
    """

    claims: int = 0
    cited: int = 0
    points: int = 0
    merged: int = 0
    shown: int = 0
    repaired: tuple[Reworded, ...] = ()
    dropped: tuple[Omitted, ...] = ()
    warnings: tuple[Omitted, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """What a reader is told, in its order: the answer itself, without the articles behind it."""

    headline: str
    bullets: tuple[Bullet, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    watch: tuple[Watch, ...] = ()


@dataclass(frozen=True)
class Briefing:
    """What many articles say together; every source names one of `articles` by its id."""

    report: Report
    articles: tuple[Article, ...]
    verification: Accounting
    provenance: Provenance

    @property
    def headline(self) -> str:
        """The headline; of no article at all, the words that say so."""
        return self.report.headline

    @property
    def bullets(self) -> tuple[Bullet, ...]:
        """The points, most important first."""
        return self.report.bullets

    @property
    def disagreements(self) -> tuple[Disagreement, ...]:
        """The figures on which articles disagree."""
        return self.report.disagreements

    @property
    def watch(self) -> tuple[Watch, ...]:
        """What was promised, in order of its deadlines; deadlines that name no date come last."""
        return self.report.watch

    @property
    def sources(self) -> Iterator[Source]:
        """Every source of every line."""
        sides = (side for found in self.disagreements for side in found.sides)
        lines: tuple[Bullet | Side | Watch, ...] = (*self.bullets, *sides, *self.watch)
        for line in lines:
            yield from line.sources

    def document(self) -> dict[str, Any]:
        """The briefing as the JSON object that `--format json` prints, published as schemas/briefing-1.json."""
        return {
            "format": FORMAT,
            "schema": SCHEMA,
            "articles": [article.document() for article in self.articles],
            "briefing": plain(self.report),
            "verification": plain(self.verification),
            "provenance": plain(self.provenance),
        }
