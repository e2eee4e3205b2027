"""Comparing two tellings: whether they are of the same thing, and whether both can be true."""

from summarizer.grounding.status.deeds import CUE_ROOTS, ENDINGS, LIGHT, REPORTS, alike
from summarizer.grounding.status.index import SHARED
from summarizer.grounding.status.lexicon import Mood
from summarizer.grounding.status.quantities import is_telling
from summarizer.grounding.status.reading import Telling

FEWEST_SHARED = 2
ALL_BUT = 0.75
"""The share of the things in a clause that a sentence has which tells surely of the same."""
_HALF = 0.5
_SAME_DEED = 0.1
_SAME_FIGURE = 0.35


def share_of(telling: Telling, other: Telling) -> float:
    """The share of the things in a clause that the sentence of another telling has too, 0 where they are too few."""
    shared = telling.clause.near & other.clause.about
    return len(shared) / len(telling.clause.near) if len(shared) >= FEWEST_SHARED else 0.0


def fit_of(telling: Telling, other: Telling) -> float:
    """How surely the article tells of the same thing, 0 where that is not sure."""
    if not _is_same_deed(telling, other):
        return 0.0
    shared = telling.clause.near & other.clause.about
    share = len(shared) / len(telling.clause.near) if telling.clause.near else 0.0
    apart = telling.figure is not None and telling.figure not in other.clause.figures
    if telling.figure is None or (apart and not is_telling(telling.figure)):
        enough = len(shared) >= FEWEST_SHARED or share == 1
        return share if other.act and enough and share >= SHARED else 0.0
    if apart:
        # The figure is of something that another sentence tells: "opened the plant before 450 guests".
        things = telling.clause.near - {telling.noun}
        unfigured = telling.act and other.act and not other.figure
        return share if unfigured and len(shared) >= max(FEWEST_SHARED, ALL_BUT * len(things)) else 0.0
    same = telling.figure == other.figure
    if not (shared or (same and is_telling(telling.figure))):
        return 0.0
    if other.act is None:
        return share + _SAME_FIGURE if same and _is_figure_of(telling, other, len(shared)) else 0.0
    return share + _SAME_DEED + (_SAME_FIGURE if same else 0.0)


def _is_same_deed(telling: Telling, other: Telling) -> bool:
    if telling.cue or telling.act in REPORTS:
        return telling.act == other.act
    if telling.act in LIGHT:
        return other.act in (None, telling.act)
    return telling.act is None or other.act is None or alike(telling.act, other.act)


def _is_figure_of(telling: Telling, other: Telling, shared: int) -> bool:
    """Whether the same figure, told by itself in the article, is surely that of the same things."""
    if telling.act in ENDINGS or (telling.act and other.of and not alike(telling.act, other.of)):
        return False
    large = is_telling(telling.figure or "")
    same_noun = telling.noun == other.noun != ""
    share = shared / len(telling.clause.near) if telling.clause.near else 0.0
    if large and (same_noun or other.noun != ""):
        return same_noun
    counted = large or (same_noun and (other.of != "" or (share >= ALL_BUT and shared >= FEWEST_SHARED)))
    return counted and (same_noun if other.mood == "possible" else share >= _HALF)


def agrees(mood: Mood, source: Telling) -> bool:
    """Whether a thing that the article tells in one way may be told in this mood."""
    if source.mood == "open":
        return True
    if mood == "done":
        return source.mood in ("done", "ongoing")
    if mood in ("negated", "dropped"):
        return source.mood != "done"
    return source.mood not in {"done", "negated"} or (source.act is not None and source.form == "infinitive")


def contradicts(telling: Telling, source: Telling, fit: float) -> bool:
    """Whether the two ways of telling exclude each other plainly.

    What a text tells as planned may be done in the article as a part of something larger, so that only the same deed of the
    same figure counts, or the same verb in a sentence that tells of nothing to come.
    """
    if source.mood == "open" or source.aspect == "participle":
        return False
    if telling.mood == "done":
        if source.mood in ("done", "ongoing"):
            return telling.aspect in ("perfect", "finished") and source.aspect == "progressive" and telling.act == source.act
        if telling.aspect in ("scheduled", "continuous"):
            return source.mood in ("negated", "dropped", "possible")
        return source.mood != "possible" or telling.act not in REPORTS
    return _has_happened(telling, source, fit)


def _has_happened(telling: Telling, source: Telling, fit: float) -> bool:
    """Whether what a text tells as planned, denied or given up is plainly done."""
    if source.mood != "done" or source.form != "finite":
        return False
    if telling.act is None and (source.act in LIGHT or source.act in CUE_ROOTS):
        return False
    if telling.mood == "possible" and telling.figure:
        return False
    if telling.figure and telling.figure == source.figure:
        same = telling.act == source.act is not None
        return same or telling.mood != "negated" if is_telling(telling.figure) else same and telling.mood != "negated"
    many = len(telling.clause.near & source.clause.about) >= FEWEST_SHARED + (telling.mood == "possible")
    return telling.act is not None and source.act is not None and fit >= ALL_BUT and many and not source.clause.open
