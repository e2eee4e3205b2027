"""Verdicts on status: a plan told as done, a deed told as a plan, what was denied told as fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.grounding.status.index import StatusIndex
from summarizer.grounding.status.lexicon import Mood
from summarizer.grounding.status.reading import Telling, read
from summarizer.grounding.status.sentences import sentence_spans
from summarizer.types.evidence import Evidence
from summarizer.types.verdict import Verdict

_TOLD_AS = {
    "done": "done",
    "planned": "planned or expected",
    "ordered": "ordered or required",
    "possible": "possible",
    "capacity": "what can be done",
    "negated": "not done",
}
_FEWEST_SHARED = 2
_SHARED = 0.66
_SAME_DEED = 0.25
_DIGITS = 3
_ABOUT_AS_WELL = 0.2


@dataclass(frozen=True, slots=True)
class _Source:
    """A telling of the article that is about the same thing, and how well it fits."""

    number: int
    telling: Telling
    fit: float


def judge_status(text: str, index: StatusIndex, sentences: Sequence[int] | None) -> list[Verdict]:
    """A verdict for each clause of `text` that tells something in another way than those sentences of the article.

    Only sure cases are judged: the same deed, or the same figure of a deed, of the same things. Told as done in the text,
    it must not be only planned, ordered, possible, within capacity or denied in the article; told as planned, it must not be
    done there. Clauses that agree, and those that nothing in the article can be laid beside, get no verdict.
    """
    verdicts = []
    for start, end in sentence_spans(text):
        verdict = next(_conflicts(text, start, text[start:end], index, sentences), None)
        if verdict:
            verdicts.append(verdict)
    return verdicts


def _conflicts(text: str, offset: int, words: str, index: StatusIndex, sentences: Sequence[int] | None) -> Iterator[Verdict]:
    for telling in read(words):
        if not _judgeable(telling):
            continue
        sources = [_Source(number, other, fit) for number, other in index.about(telling) if (fit := _fit(telling, other))]
        cited = [source for source in sources if sentences is None or source.number in sentences]
        if not cited:
            continue
        best = max(cited, key=lambda source: source.fit)
        if any(_agrees(telling.mood, source.telling) and source.fit >= best.fit - _ABOUT_AS_WELL for source in sources):
            continue
        if not _contradicts(telling, best.telling):
            continue
        start, end = offset + telling.clause.start, offset + telling.clause.end
        reason = f"told as {_TOLD_AS[telling.mood]}; the article tells it as {_TOLD_AS[best.telling.mood]}"
        yield Verdict("status", "unsupported", text[start:end], start, end, reason, _evidence(index, best.number))


def _judgeable(telling: Telling) -> bool:
    """Whether it is plain how a text tells a thing: a finite deed, or a figure said to be planned."""
    if telling.act is None:
        return telling.mood == "planned"
    return not telling.named and (telling.firm or telling.mood != "done")


def _fit(telling: Telling, other: Telling) -> float:
    """How surely the article tells of the same thing, 0 where that is not sure."""
    if telling.act and other.act not in (None, telling.act):
        return 0.0
    shared = telling.clause.near & other.clause.about
    share = len(shared) / len(telling.clause.near) if telling.clause.near else 0.0
    if not telling.figure:
        return share if other.act and len(shared) >= _FEWEST_SHARED and share >= _SHARED else 0.0
    if telling.figure not in other.clause.figures or not shared:
        return 0.0
    if other.act is None:
        same = telling.figure == other.figure and telling.noun == other.noun != ""
        return share if same else 0.0
    return share + _SAME_DEED


def _agrees(mood: Mood, source: Telling) -> bool:
    """Whether a thing that the article tells in one way may be told in this mood."""
    if mood == "done":
        return source.mood == "done"
    if mood == "negated":
        return source.mood != "done"
    return source.mood not in {"done", "negated"} or not source.firm


def _contradicts(telling: Telling, source: Telling) -> bool:
    """Whether the two ways of telling exclude each other plainly.

    What a text tells as planned may be done in the article as a part of something larger, so that only the same deed of the
    same figure counts.
    """
    if telling.mood == "done":
        return not _agrees("done", source)
    if source.mood != "done" or not source.firm or telling.figure is None or telling.figure != source.figure:
        return False
    return telling.act == source.act is not None or _is_telling(telling.figure)


def _is_telling(figure: str) -> bool:
    """Whether a figure is large enough that it hardly stands for two things in one article."""
    return figure[-1].isalpha() or len(figure.partition(".")[0]) >= _DIGITS


def _evidence(index: StatusIndex, number: int) -> tuple[Evidence, ...]:
    return (Evidence.of(index.article, index.article.sentence(number)),) if number else ()
