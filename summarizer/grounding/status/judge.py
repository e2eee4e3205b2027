"""Verdicts on status: a plan told as done, a deed told as a plan, what was denied told as fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from summarizer.grounding.status.deeds import CUE_ROOTS, ENDINGS, LIGHT, REPORTS, SAYING, alike
from summarizer.grounding.status.index import SHARED, StatusIndex
from summarizer.grounding.status.lexicon import Mood
from summarizer.grounding.status.quantities import is_telling
from summarizer.grounding.status.reading import Sentence, Telling
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
    "dropped": "put off or given up",
    "ongoing": "going on",
    "open": "still to come",
}
_VAGUE = frozenset(("open", "ongoing", "possible", "capacity"))
"""Ways of telling that hardly anything excludes."""
_FEWEST_SHARED = 2
_SAME_DEED = 0.1
_SAME_FIGURE = 0.35
_LONGEST = 40
_UNJUDGED = CUE_ROOTS | ENDINGS | REPORTS
_ABOUT_AS_WELL = 0.2
_HALF = 0.5
_ALL_BUT = 0.75


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
    verdicts: list[Verdict] = []
    for start, end in sentence_spans(text):
        sentence = Sentence(text[start:end])
        if index.may_differ(sentence, sentences):
            verdicts += islice(_conflicts(text, start, sentence, index, sentences), 1)
    return verdicts


def _conflicts(
    text: str, offset: int, sentence: Sentence, index: StatusIndex, sentences: Sequence[int] | None
) -> Iterator[Verdict]:
    for telling in sentence.tellings(named=False):
        if not _judgeable(telling) or _is_verbatim(telling, index) or index.lacks_figure_of(telling, sentences):
            continue
        source = _contrary(telling, index, sentences)
        if sentences is not None:
            source = source or _unreal(telling, index, sentences)
        if source:
            start, end = offset + telling.clause.start, offset + telling.clause.end
            way = "ongoing" if source.telling.aspect == "progressive" else source.telling.mood
            reason = f"told as {_TOLD_AS[telling.mood]}; the article tells it as {_TOLD_AS[way]}"
            yield Verdict("status", "unsupported", text[start:end], start, end, reason, _evidence(index, source.number))


def _is_verbatim(telling: Telling, index: StatusIndex) -> bool:
    """Whether the article has the verb of a deed in the same form behind the same word, whatever the figure."""
    small = telling.figure is None or not is_telling(telling.figure)
    return small and telling.phrase != "" and index.says(telling.phrase)


def _judgeable(telling: Telling) -> bool:
    """Whether it is plain how a text tells a thing: a deed by its verb, or a figure said to be planned."""
    if telling.mood in _VAGUE or telling.aspect == "continuous" or (telling.act in SAYING and not telling.cue):
        return False
    if telling.act is None:
        return telling.mood == "planned"
    if telling.cue:
        return telling.form == "finite" and telling.mood == "done"
    return telling.form == "finite" or (telling.form == "infinitive" and telling.mood != "done")


def _contrary(telling: Telling, index: StatusIndex, sentences: Sequence[int] | None) -> _Source | None:
    """The telling in the cited sentences that fits best, where it excludes this one and none that fits as well agrees."""
    cited = _about(telling, index, sentences, same=True)
    sources = [
        _Source(number, other, fit)
        for number, other in cited
        if _is_comparable(telling, other) and (fit := _fit(telling, other))
    ]
    best = max(sources, key=lambda source: source.fit, default=None)
    if not best or not _contradicts(telling, best.telling, best.fit):
        return None
    for _, other in _about(telling, index, None):
        comparable = best.telling.act is None or other.act is not None or bool(other.of)
        if best.telling.aspect == "progressive":
            comparable = other.form == "finite" and other.aspect != "progressive"
        if comparable and _agrees(telling.mood, other) and _fit(telling, other) >= best.fit - _ABOUT_AS_WELL:
            return None
    return best


def _is_comparable(telling: Telling, other: Telling) -> bool:
    """Whether a telling may outweigh others: a figure by itself tells nothing of whether a deed was done."""
    return telling.act is None or other.act is not None or other.of != "" or other.mood != "done"


def _unreal(telling: Telling, index: StatusIndex, sentences: Sequence[int]) -> _Source | None:
    """A cited telling of the same things, where nothing that the article says of them is told as done."""
    if telling.mood != "done" or telling.act is None or telling.figure or telling.act in _UNJUDGED:
        return None
    plan = next((pair for pair in _about(telling, index, sentences) if _is_plan_of(telling, pair[1])), None)
    if not plan or any(_is_real(telling, other) for _, other in _about(telling, index, None)):
        return None
    return _Source(*plan, 1.0)


def _about(
    telling: Telling, index: StatusIndex, sentences: Sequence[int] | None, *, same: bool = False
) -> Iterator[tuple[int, Telling]]:
    """What those sentences tell of the same things; sentences as long as several are left out, being several run together."""
    return (
        (number, other) for number, other in index.about(telling, sentences, same=same) if len(other.clause.about) <= _LONGEST
    )


def _is_plan_of(telling: Telling, other: Telling) -> bool:
    return other.mood in ("planned", "ordered", "dropped") and _share(telling, other) >= _ALL_BUT


def _is_real(telling: Telling, other: Telling) -> bool:
    """Whether the article tells by a verb of its own that something was done with the same things."""
    says = other.mood == "done" and other.form == "finite" and not other.cue and other.act not in REPORTS
    return says and _share(telling, other) >= _ALL_BUT


def _share(telling: Telling, other: Telling) -> float:
    """The share of the things in a clause that the sentence of another telling has too, 0 where they are too few."""
    shared = telling.clause.near & other.clause.about
    return len(shared) / len(telling.clause.near) if len(shared) >= _FEWEST_SHARED else 0.0


def _fit(telling: Telling, other: Telling) -> float:
    """How surely the article tells of the same thing, 0 where that is not sure."""
    if telling.cue or telling.act in REPORTS:
        same_deed = telling.act == other.act
    elif telling.act in LIGHT:
        same_deed = other.act in (None, telling.act)
    else:
        same_deed = telling.act is None or other.act is None or alike(telling.act, other.act)
    if not same_deed:
        return 0.0
    shared = telling.clause.near & other.clause.about
    share = len(shared) / len(telling.clause.near) if telling.clause.near else 0.0
    if not telling.figure or (telling.figure not in other.clause.figures and not is_telling(telling.figure)):
        enough = len(shared) >= _FEWEST_SHARED or share == 1
        return share if other.act and enough and share >= SHARED else 0.0
    same = telling.figure == other.figure
    if telling.figure not in other.clause.figures or not (shared or (same and is_telling(telling.figure))):
        return 0.0
    if other.act is None and telling.act in ENDINGS:
        return 0.0
    if other.act is None:
        counted = telling.noun == other.noun != "" or (other.noun == "" and is_telling(telling.figure))
        many = share >= _ALL_BUT and len(shared) >= _FEWEST_SHARED
        counted = counted and (other.of != "" or many or is_telling(telling.figure))
        fits = not (telling.act and other.of) or alike(telling.act, other.of)
        sure = share >= _HALF if other.mood != "possible" else telling.noun == other.noun != ""
        sure = sure or (telling.noun == other.noun != "" and is_telling(telling.figure))
        return share + _SAME_FIGURE if same and counted and fits and sure else 0.0
    return share + _SAME_DEED + (_SAME_FIGURE if same else 0.0)


def _agrees(mood: Mood, source: Telling) -> bool:
    """Whether a thing that the article tells in one way may be told in this mood."""
    if source.mood == "open":
        return True
    if mood == "done":
        return source.mood in ("done", "ongoing")
    if mood in ("negated", "dropped"):
        return source.mood != "done"
    return source.mood not in {"done", "negated"} or (source.act is not None and source.form == "infinitive")


def _contradicts(telling: Telling, source: Telling, fit: float) -> bool:
    """Whether the two ways of telling exclude each other plainly.

    What a text tells as planned may be done in the article as a part of something larger, so that only the same deed of the
    same figure counts, or the same verb in a sentence that tells of nothing to come.
    """
    if source.mood == "open" or source.aspect == "participle":
        return False
    if telling.mood == "done":
        if source.mood in ("done", "ongoing"):
            return telling.aspect == "perfect" and source.aspect == "progressive" and telling.act == source.act
        return source.mood != "possible" or telling.act not in REPORTS
    return _has_happened(telling, source, fit)


def _has_happened(telling: Telling, source: Telling, fit: float) -> bool:
    """Whether what a text tells as planned, denied or given up is plainly done."""
    if source.mood != "done" or source.form != "finite":
        return False
    if telling.act is None and (source.act in LIGHT or source.act in CUE_ROOTS):
        return False
    if telling.figure and telling.figure == source.figure:
        same = telling.act == source.act is not None
        return same or telling.mood != "negated" if is_telling(telling.figure) else same and telling.mood != "negated"
    many = len(telling.clause.near & source.clause.about) >= _FEWEST_SHARED
    return telling.act is not None and source.act is not None and fit >= _ALL_BUT and many and not source.clause.open


def _evidence(index: StatusIndex, number: int) -> tuple[Evidence, ...]:
    return (Evidence.of(index.article, index.article.sentence(number)),) if number else ()
