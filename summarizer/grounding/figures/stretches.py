"""The stretch of a sentence that belongs to each of its figures: "12 are at sea | and 9 on land"."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.concepts import concept, is_silent
from summarizer.grounding.figures.tokens import Tokens
from summarizer.types.quantity import Quantity

Weights = dict[str, float]
"""How surely each concept of a sentence belongs to a figure, from 0 to 1."""

# How firmly a sign or word parts two figures; of "and" the last counts, of commas the first.
_PARTING = {
    ",": 1, "including": 1, "(": 1, "or": 1, "and": 2, "but": 3, "while": 3, "whereas": 3, "against": 3, "compared": 3,
    "versus": 3, "after": 1, ";": 4, "than": 3,
}  # fmt: skip
_LAST_OF = 2
# What a figure has of the words that a coordination leaves out: those just opposite its own words, those beside them,
# those further away.
_HEAD = (0.5, 0.65, 0.8)
_TAIL = (0.0, 0.5, 0.8)
_JOINED = (0.5, 0.8, 0.8)
_NEXT_TO = 2
# The same of the sentence before: where the figure's own points back to it, and where not.
_POINTED_AT, _BEFORE = 0.85, 0.4
_POINTERS = frozenset(
    ("it", "its", "they", "their", "them", "he", "his", "him", "she", "her", "there", "one", "ones", "this", "these", "those",
     "same", "other", "such", "former", "latter")
)  # fmt: skip
_JOINING = frozenset(("and", "or"))
_RELATIVES = frozenset(("which", "who", "that", "whom", "they", "it", "he", "she"))
_VERBS = frozenset(("was", "were", "is", "are", "has", "have", "had", "will", "would"))
_PARTS = frozenset((("of", "which"), ("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")))
# What stands beyond the next sign behind a figure is less surely its own.
_BEYOND = 0.8
_DECAY = 0.03
_LED, _LED_BOTH = 0.3, 0.5
_STEPS_BEHIND = {
    ",": 0.35,
    "and": 0.4,
    "but": 0.3,
    "while": 0.3,
    "whereas": 0.3,
    ";": 0.2,
    "which": 0.7,
    "that": 0.7,
    "(": 0.6,
    "than": 0.4,
    "after": 0.6,
    "against": 0.3,
    "compared": 0.3,
    ".": 0.2,
}
_STEPS_BEFORE = {",": 0.85, "and": 0.7, "but": 0.3, "while": 0.3, "whereas": 0.3, ";": 0.2, "than": 0.4, ".": 0.3}


class Stretch(NamedTuple):
    """Token bounds of a stretch, and of the figure in it."""

    start: int
    figure: int
    behind: int
    end: int


def stretches(tokens: Tokens, figures: Sequence[Quantity], alike: Sequence[int], bounds: tuple[int, int]) -> list[Stretch]:
    """One stretch for each of those figures, in their order, within token `bounds`."""
    places = [(bisect_left(tokens.starts, figures[at].start), bisect_left(tokens.starts, figures[at].end)) for at in alike]
    cuts = [_parting(tokens, one[1], other[0]) for one, other in pairwise(places)]
    starts, ends = [bounds[0], *cuts], [*cuts, bounds[1]]
    return [Stretch(start, *place, end) for start, place, end in zip(starts, places, ends, strict=True)]


def _parting(tokens: Tokens, start: int, end: int) -> int:
    """Where the words between two figures are parted."""
    best, strength = end, 0
    for at in range(start, end):
        found = _PARTING.get(tokens.words[at], 0)
        if found > strength or (found == strength == _LAST_OF and tokens.word(best - 1) != ","):
            best, strength = at, found
    return best


def belonging(tokens: Tokens, parts: Sequence[Stretch], at: int) -> Weights:
    """How surely each concept of a sentence belongs to the figure of the stretch of that index."""
    part = parts[at]
    before, behind = _concepts(tokens, part.start, part.figure), _concepts(tokens, part.behind, part.end)
    found: Weights = {}
    _note(found, before[::-1], 1.0)
    near = _clause(tokens, part)
    _note(found, near, 1.0)
    _note(found, behind[len(near) :], _BEYOND)
    if at > 0 and _is_part(tokens, parts[at - 1], part):
        found = {**dict.fromkeys(filter(None, _concepts(tokens, parts[0].start, part.start)), _POINTED_AT), **found}
    elif at > 0:
        names = _names(tokens, part.start, part.figure)
        _share(found, _concepts(tokens, parts[0].start, parts[0].figure)[::-1], len(before), _HEAD)
        if not _POINTERS.isdisjoint(tokens.words[part.start : part.end]):
            found.update(dict.fromkeys(_names(tokens, parts[0].start, part.start), _POINTED_AT))
        elif names:
            nearest = list(_names(tokens, parts[0].start, parts[0].figure))[-len(names) :]
            found.update((name, 0.1) for name in nearest if name not in names)
        joined = part.start == part.figure
        between = _concepts(tokens, parts[at - 1].behind, parts[at - 1].end)[::-1]
        _share(found, between, len(_clause(tokens, part)), _JOINED if joined else _TAIL)
    if at < len(parts) - 1:
        joined = parts[at + 1].start == parts[at + 1].figure
        said = _predicate(tokens, part, parts[-1])
        _share(found, _concepts(tokens, parts[-1].behind, said), max(1, len(behind)), _JOINED if joined else _TAIL)
        _share(found, _concepts(tokens, said, parts[-1].end), 0, _TAIL)
    return found


def near(tokens: Tokens, parts: Sequence[Stretch], at: int) -> Weights:
    """How closely each concept of a claim belongs to the figure of the stretch of that index."""
    part = parts[at]
    found: Weights = {}
    _walk(tokens, range(part.behind, part.end), _STEPS_BEHIND, found)
    _walk(tokens, range(part.figure - 1, part.start - 1, -1), _STEPS_BEFORE, found)
    joined = any(other.start == other.figure for other in parts[max(1, at) : at + 2])
    if at > 0:
        for word in _concepts(tokens, parts[0].start, parts[0].figure):
            if word:
                found.setdefault(word, _LED_BOTH if joined else _LED)
    elif joined:
        found.update(dict.fromkeys(filter(None, _concepts(tokens, part.start, part.figure)), _LED_BOTH))
    return found


def _walk(tokens: Tokens, way: range, steps: Mapping[str, float], found: Weights) -> None:
    weight = 1.0
    for at in way:
        word = tokens.words[at]
        weight *= steps.get(word, 1.0)
        key = concept(word)
        if key:
            found[key] = max(found.get(key, 0.0), weight)
            weight *= 0.93


def carried(tokens: Tokens, bounds: tuple[int, int], before: tuple[int, int]) -> Weights:
    """What the figures of a sentence have of the words of the one before it."""
    weight = _POINTED_AT if not _POINTERS.isdisjoint(tokens.words[slice(*bounds)]) else _BEFORE
    found = dict.fromkeys(filter(None, _concepts(tokens, *before)), weight)
    if not _names(tokens, bounds[0] + 1, bounds[1]):
        found.update(dict.fromkeys(_names(tokens, *before), _POINTED_AT))  # Who names nobody speaks of those just named.
    return found


def _names(tokens: Tokens, start: int, end: int) -> list[str]:
    """The concepts of the capitalised words of some tokens, without that which opens the sentence."""
    return [found for at in range(start, end) if tokens.capital(at) and (found := concept(tokens.words[at]))]


def _is_part(tokens: Tokens, whole: Stretch, part: Stretch) -> bool:
    """Whether a figure is part of the one before: "of 40 tonnes of aid, 12 came", "40 boats, 12 of them new"."""
    first = tokens.words[part.start : part.behind + 3]
    lead = tokens.words[max(whole.start, whole.figure - 2) : whole.figure]
    return "including" in first or "of" in lead or any(pair in _PARTS for pair in pairwise(first))


def _predicate(tokens: Tokens, part: Stretch, last: Stretch) -> int:
    """The verb behind the last figure that is said of another one too: "12 men and 9 women were hurt"."""
    for at in range(last.behind, last.end if tokens.word(last.start) in _JOINING else last.behind):
        if tokens.words[at] in _RELATIVES or tokens.words[at] in ",;":
            break
        if tokens.words[at] in _VERBS:
            return at if _VERBS.isdisjoint(tokens.words[part.behind : part.end]) else last.end
    return last.end


def _clause(tokens: Tokens, part: Stretch) -> list[str]:
    """The concepts behind a figure up to the next comma."""
    end = next((at for at in range(part.behind, part.end) if tokens.words[at] in ",;:("), part.end)
    return _concepts(tokens, part.behind, end)


def _concepts(tokens: Tokens, start: int, end: int) -> list[str]:
    """The concepts of some tokens; those that say nothing are kept as empty, because they stand in the place of one."""
    words = tokens.words[start:end]
    return [found for word in words if (found := concept(word)) or is_silent(word)]


def _note(found: Weights, words: Sequence[str], weight: float) -> None:
    for distance, word in enumerate(words):
        if word:
            found[word] = max(found.get(word, 0.0), weight / (1 + _DECAY * distance))


def _share(found: Weights, words: Sequence[str], opposite: int, weights: tuple[float, float, float]) -> None:
    """Note words that are left out in a figure's own stretch, which has that many opposite to the first of them."""
    for distance, word in enumerate(words):
        weight = (
            weights[0] if distance < opposite else weights[1] if distance < opposite + _NEXT_TO and opposite else weights[2]
        )
        if word:
            found[word] = max(found.get(word, 0.0), weight)
