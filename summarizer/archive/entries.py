"""What a run writes down, as plain values that one process can send to another."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from summarizer.errors import ServerError, SummarizerError
from summarizer.schema.tree import Tree, loose_texts_in
from summarizer.types.draft import Reply
from summarizer.types.plain import plain
from summarizer.types.request import Request
from summarizer.types.summary import Summary

FigureRow = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One article to be done: the keys of article, revision and recipe, and the article's id for messages."""

    article: int
    revision: int
    recipe: int
    id: str


@dataclass(frozen=True, slots=True)
class AnswerEntry:
    """What a model said to one request, with the cost of each reply."""

    job: Job
    digest: str
    model: str
    prompt: str | None
    useful: bool
    characters: int
    replies: tuple[Reply, ...]
    at: str

    @classmethod
    def of(cls, job: Job, request: Request, model: str, replies: tuple[Reply, ...], *, useful: bool) -> "AnswerEntry":
        """The entry for the replies to a request."""
        characters = sum(len(message.content) for message in request.messages)
        return cls(job, request.digest, model, request.prompt, useful, characters, replies, now())


@dataclass(frozen=True, slots=True)
class RecordEntry:
    """A verified summary: its JSON parts as text, its words for the search, and its figures as rows."""

    job: Job
    created: str
    headline: str | None
    words: str
    verification: str
    provenance: str
    summary: str
    figures: tuple[FigureRow, ...]

    @classmethod
    def of(cls, job: Job, summary: Summary) -> "RecordEntry":
        """The entry for a summary."""
        document = summary.document()
        answer: Tree = document["summary"]
        headline = answer.get("headline")
        return cls(
            job,
            summary.provenance.created,
            headline if isinstance(headline, str) else None,
            "\n".join(words_of(summary)),
            as_json(document["verification"]),
            as_json(document["provenance"]),
            as_json(answer),
            tuple(figure_rows(summary)),
        )


@dataclass(frozen=True, slots=True)
class FailureEntry:
    """Why an article has no record; a `transient` failure is tried again by the next run."""

    job: Job
    kind: str
    transient: bool
    message: str
    at: str

    @classmethod
    def of(cls, job: Job, error: Exception) -> "FailureEntry":
        """The entry for an error; what a server could not do today it may do tomorrow."""
        known = isinstance(error, SummarizerError)
        message = str(error) if known else f"{type(error).__name__}: {error}; this is a defect of summarizer"
        return cls(job, type(error).__name__, isinstance(error, ServerError), " ".join(message.split()), now())


Entry = AnswerEntry | RecordEntry | FailureEntry


def words_of(summary: Summary) -> Iterator[str]:
    """Everything that a summary says beside its headline, the article's own words that it quotes included."""
    for claim in summary.claims:
        yield from claim.texts.values()
        if claim.kind != "statement":
            yield claim.item["quote"]
    yield from (text for path, text in loose_texts_in(summary.tree) if path != "/headline")


def figure_rows(summary: Summary) -> Iterator[FigureRow]:
    """A row for every figure of a summary."""
    for claim in summary.claims:
        if claim.kind == "figure":
            read = summary.reading(claim)
            reading = (claim.item["quote"], as_float(plain(read.value)), read.unit, read.qualifier)
            label, *said = (as_text(claim.item.get(name)) for name in ("label", "status", "when"))
            first = next(iter(summary.evidence[claim.path]), None)
            place = (first.sentence, first.start, first.end) if first else (None, None, None)
            yield (claim.path, label, *reading, *said, *place)


def as_float(value: float | None) -> float | None:
    """A JSON number as a column holds it: rounded to a binary fraction, None where it is too large for one."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


def as_text(value: object) -> str | None:
    """A field of a user's own schema, which may be any JSON, as a column of texts holds it."""
    return value if value is None or isinstance(value, str) else as_json(value)


def replies_as_json(replies: tuple[Reply, ...]) -> str:
    """Replies as the archive keeps them."""
    return as_json(plain(replies))


def as_json(value: object) -> str:
    """Compact JSON; ValueError for a NaN, which JSON does not know."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def now() -> str:
    """The time in UTC, ISO 8601, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")
