"""Verdicts on status: a plan told as done, a deed told as a plan, what was denied told as fact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

from summarizer.grounding.status.compare import ALL_BUT, FEWEST_SHARED, agrees, contradicts, fit_of, share_of
from summarizer.grounding.status.deeds import ANSWERS, BEGINNING, CUE_ROOTS, ENDINGS, REFUSING, REPORTS, SAYING, alike, is_known
from summarizer.grounding.status.index import StatusIndex
from summarizer.grounding.status.lexicon import INTENTIONS
from summarizer.grounding.status.quantities import is_telling
from summarizer.grounding.status.reading import Sentence, Telling
from summarizer.grounding.status.sentences import sentence_spans
from summarizer.grounding.status.verbs import root
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
_VAGUE = frozenset(("open", "ongoing", "capacity"))
"""Ways of telling that hardly anything excludes."""
_GOING_ON = frozenset(("continuous", "progressive"))
_UNFINISHED = frozenset(("continuous", "present", "scheduled"))
_UNJUDGED = CUE_ROOTS | ENDINGS | REPORTS
_HOSTS = REPORTS | frozenset(map(root, INTENTIONS))
"""Verbs that only say or intend what is told behind them."""
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
    verdicts: list[Verdict] = []
    for start, end in sentence_spans(text):
        sentence = Sentence(text[start:end])
        if index.may_differ(sentence, sentences):
            verdicts += islice(_conflicts(text, start, sentence, index, sentences), 1)
    return verdicts


def _conflicts(
    text: str, offset: int, sentence: Sentence, index: StatusIndex, sentences: Sequence[int] | None
) -> Iterator[Verdict]:
    for telling in sentence.tellings(named="ongoing" in sentence.moods):
        if not _judgeable(telling) or _is_verbatim(telling, index) or index.lacks_figure_of(telling, sentences):
            continue
        source = _reverse(telling, index, sentences)
        if telling.mood != "ongoing":
            source = source or _contrary(telling, index, sentences) or _unreal(telling, index, sentences)
        if source:
            start, end = (offset + place for place in telling.clause.span)
            reason = f"told as {_way(telling)}; the article tells it as {_way(source.telling)}"
            yield Verdict("status", "unsupported", text[start:end], start, end, reason, _evidence(index, source.number))


def _way(telling: Telling) -> str:
    """How a thing is told, in words."""
    if telling.mood == "done" and telling.act in REFUSING:
        return "refused"
    return _TOLD_AS["ongoing" if telling.aspect == "progressive" else telling.mood]


def _is_verbatim(telling: Telling, index: StatusIndex) -> bool:
    """Whether the article has the verb of a deed in the same form behind the same word, whatever the figure."""
    small = telling.figure is None or not is_telling(telling.figure)
    return small and telling.phrase != "" and index.says(telling.phrase)


def _judgeable(telling: Telling) -> bool:
    """Whether it is plain how a text tells a thing: a deed by its verb, a figure said to be planned, or what goes on."""
    if telling.mood in _VAGUE or (telling.act in SAYING and not telling.cue):
        return telling.mood == "ongoing" and telling.act is not None and is_known(telling.act)
    if telling.act is None:
        return telling.mood == "planned"
    if telling.mood == "done":
        return (
            telling.form == "finite" and telling.aspect != "participle" and not (telling.cue and telling.aspect == "continuous")
        )
    return telling.form in ("finite", "infinitive") and telling.aspect != "continuous" and not telling.cue


def _contrary(telling: Telling, index: StatusIndex, sentences: Sequence[int] | None) -> _Source | None:
    """The telling in the cited sentences that fits best, where it excludes this one and none that fits as well agrees."""
    cited = index.about(telling, sentences, same=True)
    sources = [
        _Source(number, other, fit)
        for number, other in cited
        if _is_comparable(telling, other) and (fit := fit_of(telling, other))
    ]
    best = max(sources, key=lambda source: source.fit, default=None)
    if not best or not contradicts(telling, best.telling, best.fit):
        return None
    for _, other in index.about(telling, None):
        comparable = best.telling.act is None or other.act is not None or bool(other.of)
        if best.telling.aspect == "progressive":
            comparable = other.form == "finite" and other.aspect != "progressive"
        if comparable and agrees(telling.mood, other) and fit_of(telling, other) >= best.fit - _ABOUT_AS_WELL:
            return None
    return best


def _is_comparable(telling: Telling, other: Telling) -> bool:
    """Whether a telling may outweigh others: a figure by itself tells nothing of whether a deed was done."""
    return telling.act is None or other.act is not None or other.of != "" or other.mood != "done"


def _unreal(telling: Telling, index: StatusIndex, sentences: Sequence[int] | None) -> _Source | None:
    """A telling of the same things as planned, where nothing that the article says of them is told as done."""
    if telling.mood != "done" or telling.aspect in _UNFINISHED or telling.clause.subordinate:
        return None
    if telling.act is None or (telling.act not in REFUSING and (telling.cue or telling.act in _UNJUDGED)):
        return None
    fewest = FEWEST_SHARED + (sentences is None)
    plan = next(
        (pair for pair in index.about(telling, sentences, share=ALL_BUT, undone=True) if _is_plan_of(telling, pair[1], fewest)),
        None,
    )
    if not plan or any(_is_real(telling, other) for _, other in index.about(telling, None, share=ALL_BUT)):
        return None
    return _Source(*plan, 1.0)


def _reverse(telling: Telling, index: StatusIndex, sentences: Sequence[int] | None) -> _Source | None:
    """A telling that excludes this one, as what ended excludes what goes on, where the article tells only one of both."""
    side = _side(telling)
    if side is None:
        return None
    sides = [
        (_Source(number, other, 1.0), found.holds)
        for number, other in index.about(telling, None, share=ALL_BUT)
        if (found := _side(other)) and alike(side.deed, found.deed) and share_of(telling, other) >= ALL_BUT
    ]
    if any(holds == side.holds for _, holds in sides):
        return None
    return next((source for source, _ in sides if sentences is None or source.number in sentences), None)


class _Side(NamedTuple):
    """Which of two things that exclude each other is told: a deed goes on and has not ended, or is accepted and not refused."""

    deed: str
    holds: bool


def _side(telling: Telling) -> _Side | None:
    if telling.mood == "ongoing" and telling.act:
        return _Side(telling.act, holds=True)
    if telling.aspect == "finished" and telling.of:
        return _Side(telling.of, holds=False)
    if telling.act in ANSWERS and telling.mood == "done" and telling.form == "finite":
        return _Side("", holds=telling.act not in REFUSING)
    return None


def _is_plan_of(telling: Telling, other: Telling, fewest: int) -> bool:
    """Whether the article tells by a sentence with most of the same things, and the same figure, that they are yet to come."""
    near = telling.clause.near
    same_figure = telling.figure is None or telling.figure in other.clause.figures
    if not same_figure or len(near & other.clause.own) < max(fewest, ALL_BUT * len(near)):
        return False
    if other.mood == "done":
        return telling.aspect == "finished" and other.act in BEGINNING and other.form == "finite"
    return other.mood in ("planned", "ordered") or (other.mood == "dropped" and not telling.clause.open)


def _is_real(telling: Telling, other: Telling) -> bool:
    """Whether the article tells by a verb of its own that something was done with the same things.

    Of what a pronoun stands for only the same deed counts.
    """
    if other.mood != "done" or other.form != "finite" or other.cue or other.act in _HOSTS or other.aspect in _GOING_ON:
        return False
    if other.act in BEGINNING and telling.aspect == "finished":
        return False
    near = telling.clause.near
    own = len(near & other.clause.own) >= ALL_BUT * len(near)
    return share_of(telling, other) >= ALL_BUT and (own or alike(telling.act or "", other.act or ""))


def _evidence(index: StatusIndex, number: int) -> tuple[Evidence, ...]:
    return (Evidence.of(index.article, index.article.sentence(number)),) if number else ()
