"""Asking: a model's briefing over numbered claims, each bullet verified against the sentences behind the claims it cites.

The sentences behind the claims make an article of their own, one sentence a claim, so that a bullet is examined, repaired
and settled like any claim of a summary; its evidence there leads back to the claims.
"""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256

from summarizer.briefing.points import Point
from summarizer.pipeline.pipeline import Pipeline
from summarizer.pipeline.verifying import Verifying
from summarizer.types.article import Article, Sentence
from summarizer.types.briefing import Bullet, Omitted, Reworded, Source
from summarizer.types.draft import Usage
from summarizer.types.request import Message, Request
from summarizer.types.summary import Provenance, Summary

MOST_CHARACTERS = 48_000
"""Characters of claims in one call; more are told in parts first, and their bullets then."""

_PART_BULLETS = 24
"""Bullets that are asked for about one part at the most."""

_MIXED = "mul"
"""ISO 639-2's code for several languages: the wording of such claims is not judged by rules made for English."""

_FEWEST_SHRUNK = 0.8
"""By how much a fold has to shorten what is told; one that does not is the last."""


@dataclass(frozen=True)
class Note:
    """A claim as the model is shown it: its words, who makes it and when; `evidence` is what the articles say there."""

    text: str
    tags: tuple[str, ...]
    day: str
    evidence: str
    sources: tuple[Source, ...]
    language: str | None = None

    @property
    def line(self) -> str:
        """The note without its number, on one line."""
        told = ", ".join([*self.tags, self.day]) if self.day else ", ".join(self.tags)
        return f"({told}) {' '.join(self.text.split())}"


@dataclass(frozen=True)
class Answer:
    """What a model said that held: its headline and bullets, and what was mended, dropped or doubtful."""

    headline: str
    bullets: tuple[Bullet, ...]
    notes: tuple[Note, ...]
    repaired: tuple[Reworded, ...]
    dropped: tuple[Omitted, ...]
    warnings: tuple[Omitted, ...]
    provenance: Provenance


def notes_of(points: Sequence[Point]) -> list[Note]:
    """The points as a model is shown them: the oldest first, and by article, so that the order of the articles is all one."""
    notes = []
    for point in sorted(points, key=_place):
        days = [passage.story.day for passage in point.passages if passage.story.day]
        tags = tuple(dict.fromkeys(source.article for source in point.sources))
        notes.append(
            Note(point.text, tags, max(days).isoformat() if days else "", evidence_of(point), point.sources, point.language)
        )
    return notes


def _place(point: Point) -> tuple[str, str]:
    days = [passage.story.day for passage in point.passages if passage.story.day]
    return str(max(days, default="")), point.sources[0].article


def evidence_of(point: Point) -> str:
    """The sentences that a point rests on, each once, in one line."""
    found: dict[str, None] = {}
    for passage in point.passages:
        article = passage.story.article
        for piece in passage.story.summary.evidence[passage.paths[0]]:
            found[" ".join(article.words_of(article.sentence(piece.sentence)).split())] = None
    return " ".join(found)


async def ask(notes: Sequence[Note], pipeline: Pipeline, most: int) -> Answer:
    """A model's briefing over some claims; where they don't fit one call, over its briefings of parts of them."""
    parts = list(_parts(notes))
    if len(parts) == 1:
        return await _ask_once(notes, pipeline, most)
    answers = await asyncio.gather(*(_ask_once(part, pipeline, _PART_BULLETS) for part in parts))
    folded = [note for answer in answers for note in answer.notes]
    if _length(folded) > _FEWEST_SHRUNK * _length(notes):
        last = await _ask_once(folded, pipeline, most)
    else:
        last = await ask(folded, pipeline, most)
    return _with_parts(last, answers)


async def _ask_once(notes: Sequence[Note], pipeline: Pipeline, most: int) -> Answer:
    request = request_of(notes, pipeline, most)
    draft = await pipeline.engine.answer(request)
    summary = await Verifying(pipeline.engine, request, draft, pipeline.on_unsupported).summary()
    return _answer(summary, notes, most)


def request_of(notes: Sequence[Note], pipeline: Pipeline, most: int) -> Request:
    """What a model is asked about some claims; the article of the request holds the sentences behind them."""
    prompt = pipeline.prompt
    if prompt is None:
        raise TypeError("a briefing is asked of a model: its pipeline needs a prompt")
    article = article_of(notes)
    code = _code_absent_from("\n".join(note.line for note in notes))
    lines = [f"<claims {code}>", *(f"[{number}] {note.line}" for number, note in enumerate(notes, 1)), f"</claims {code}>"]
    user = prompt.fill(article="\n".join(lines), items=f"Write at most {most} bullets about these {len(notes)} claims.\n")
    messages = (Message("system", prompt.system), Message("user", user))
    return Request(article, pipeline.schema, messages, prompt.name, prompt.version)


def article_of(notes: Sequence[Note]) -> Article:
    """The sentences behind some claims as an article in which each claim is one sentence."""
    text, sentences = "", []
    for number, note in enumerate(notes, 1):
        sentences.append(Sentence(number, len(text), len(text) + len(note.evidence)))
        text += f"{note.evidence}\n\n"
    languages = {note.language for note in notes}
    return Article("briefing", "briefing", text, tuple(sentences), language=languages.pop() if len(languages) == 1 else _MIXED)


def _code_absent_from(text: str) -> str:
    """A code for the markers, the same for the same claims, that occurs nowhere in them."""
    code = sha256(text.encode()).hexdigest()[:12]
    while code in text:
        code = sha256(code.encode()).hexdigest()[:12]
    return code


def _answer(summary: Summary, notes: Sequence[Note], most: int) -> Answer:
    """A verified answer with the articles' sentences in the place of the claims' numbers."""
    found = summary.verification
    claims = [claim for claim in summary.claims if summary.evidence[claim.path]][:most]
    told = [
        _note(str(claim.item["text"]), [notes[piece.sentence - 1] for piece in summary.evidence[claim.path]])
        for claim in claims
    ]

    def cited(item: dict[str, object]) -> tuple[Source, ...]:
        cites = item.get("cites")
        numbers = [n for n in cites if isinstance(n, int) and 0 < n <= len(notes)] if isinstance(cites, list) else []
        return _joined([notes[number - 1] for number in numbers])

    return Answer(
        headline=str(summary.tree["headline"]),
        bullets=tuple(Bullet(note.text, note.sources) for note in told),
        notes=tuple(told),
        repaired=tuple(Reworded(_words(one.before), _words(one.after), one.reason) for one in found.repaired),
        dropped=tuple(Omitted(_words(one.item), one.reason, cited(one.item)) for one in found.dropped),
        warnings=tuple(Omitted(one.text, one.reason) for one in found.warnings),
        provenance=summary.provenance,
    )


def _note(text: str, cited: Sequence[Note]) -> Note:
    """A bullet as a note over those that it cites: nothing of what they rest on is lost."""
    tags = tuple(dict.fromkeys(tag for note in cited for tag in note.tags))
    evidence = " ".join(dict.fromkeys(note.evidence for note in cited))
    languages = {note.language for note in cited}
    language = languages.pop() if len(languages) == 1 else _MIXED
    return Note(text, tags, max(note.day for note in cited), evidence, _joined(cited), language)


def _joined(notes: Sequence[Note]) -> tuple[Source, ...]:
    return tuple(dict.fromkeys(source for note in notes for source in note.sources))


def _with_parts(last: Answer, parts: Sequence[Answer]) -> Answer:
    """The last answer with the accounts of all, and what all cost together."""
    every = [*parts, last]
    usage = sum((answer.provenance.usage for answer in every), Usage())
    origin = last.provenance
    provenance = Provenance(
        origin.engine, origin.model, origin.prompt, origin.prompt_version, origin.fingerprint, origin.created, usage
    )
    return Answer(
        headline=last.headline,
        bullets=last.bullets,
        notes=last.notes,
        repaired=tuple(one for answer in every for one in answer.repaired),
        dropped=tuple(one for answer in every for one in answer.dropped),
        warnings=last.warnings,
        provenance=provenance,
    )


def _parts(notes: Sequence[Note]) -> Iterator[list[Note]]:
    """The notes in parts that fit one call each, in their order."""
    part: list[Note] = []
    room = MOST_CHARACTERS
    for note in notes:
        if part and len(note.line) > room:
            yield part
            part, room = [], MOST_CHARACTERS
        part.append(note)
        room -= len(note.line)
    yield part


def _length(notes: Sequence[Note]) -> int:
    return sum(len(note.line) for note in notes)


def _words(item: dict[str, object]) -> str:
    return str(item.get("text", ""))
