"""How surely each word of an article's sentence belongs to one of its figures, by the clauses that the sentence joins.

What stands in a figure's own stretch is its own. Of the words that a coordination says once it has a share: of the head
("the yard built 12 ferries | and 9 tugs") and of the last tail ("12 in May | and 9 in June at the yard in Hull"). The
words just opposite its own ("in May", "in June") are the other figure's.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.stretches import Row, Stretch, concepts_in

Weights = dict[str, float]
"""How surely concepts belong to a figure, from 0 to 1."""


class _Share(NamedTuple):
    """What a figure has of words that it shares: of those opposite its own, of the two beside these, of the others."""

    opposite: float
    beside: float
    further: float


_HEAD, _TAIL, _JOINED = _Share(0.5, 0.65, 0.8), _Share(0.0, 0.5, 0.8), _Share(0.5, 0.8, 0.8)
_BESIDE = 2
_OTHER_NAME = 0.1
# What stands beyond the next sign behind a figure is less surely its own, and so is what stands further away.
_BEYOND = 0.8
_DECAY = 0.03
# What a figure has of the sentence before, or of the whole that it is part of: where its own words point back, where not.
_POINTED_AT, _BEFORE = 0.85, 0.4
_POINTERS = frozenset(
    ("it", "its", "they", "their", "them", "he", "his", "him", "she", "her", "there", "one", "ones", "this", "these", "those",
     "same", "other", "such", "former", "latter")
)  # fmt: skip
_PARTS = frozenset((("of", "which"), ("of", "them"), ("of", "whom"), ("of", "these"), ("of", "those")))
_PART_WORDS, _WHOLE_WORDS = 3, 2
_JOINING = frozenset(("and", "or"))
_RELATIVES = frozenset((",", ";", "which", "who", "that", "whom", "they", "it", "he", "she"))
_VERBS = frozenset(("was", "were", "is", "are", "has", "have", "had", "will", "would"))
_SIGNS = frozenset(",;:(")


def belonging(tokens: Tokens, row: Row) -> Weights:
    """How surely each concept of a sentence belongs to the figure of that row."""
    parts, at = row
    found = _own(tokens, row.own)
    if at > 0 and _is_part(tokens, parts[at - 1], row.own):
        _note(found, concepts_in(tokens, parts[0].start, row.own.start), _POINTED_AT)
    elif at > 0:
        _share_before(found, tokens, row)
    if at < len(parts) - 1:
        _share_behind(found, tokens, row)
    return found


def carried(tokens: Tokens, bounds: tuple[int, int], before: tuple[int, int]) -> Weights:
    """What the figures of a sentence have of the one before it, by token bounds; who names nobody speaks of those named."""
    found: Weights = {}
    points = not _POINTERS.isdisjoint(tokens.words[slice(*bounds)])
    _note(found, concepts_in(tokens, *before), _POINTED_AT if points else _BEFORE)
    if not _names(tokens, *bounds):
        _note(found, _names(tokens, *before), _POINTED_AT)
    return found


def _own(tokens: Tokens, part: Stretch) -> Weights:
    """The words of a figure's own stretch."""
    found: Weights = {}
    before, behind = concepts_in(tokens, part.start, part.figure), concepts_in(tokens, part.behind, part.end)
    near = len(_clause(tokens, part))
    for words, weight in ((before[::-1], 1.0), (behind[:near], 1.0), (behind[near:], _BEYOND)):
        for distance, word in enumerate(words):
            _note(found, [word], weight / (1 + _DECAY * distance))
    return found


def _share_before(found: Weights, tokens: Tokens, row: Row) -> None:
    """Note what a figure shares of the stretches before its own."""
    first, last, part = row.parts[0], row.parts[row.at - 1], row.own
    _share(
        found, concepts_in(tokens, first.start, first.figure)[::-1], len(concepts_in(tokens, part.start, part.figure)), _HEAD
    )
    names = _names(tokens, part.start, part.figure)
    if not _POINTERS.isdisjoint(tokens.words[part.start : part.end]):
        found.update(dict.fromkeys(_names(tokens, first.start, part.start), _POINTED_AT))
    elif names:
        opposite = _names(tokens, first.start, first.figure)[-len(names) :]
        found.update((name, _OTHER_NAME) for name in opposite if name not in names)
    tail = concepts_in(tokens, last.behind, last.end)[::-1]
    _share(found, tail, len(_clause(tokens, part)), _JOINED if part.is_joined else _TAIL)


def _share_behind(found: Weights, tokens: Tokens, row: Row) -> None:
    """Note what a figure shares of the tail of the last."""
    last, part = row.parts[-1], row.own
    own = len(concepts_in(tokens, part.behind, part.end))
    said = _predicate(tokens, part, last)
    _share(found, concepts_in(tokens, last.behind, said), max(1, own), _JOINED if row.parts[row.at + 1].is_joined else _TAIL)
    _note(found, concepts_in(tokens, said, last.end), _TAIL.further)


def _is_part(tokens: Tokens, whole: Stretch, part: Stretch) -> bool:
    """Whether a figure is part of the one before: "of 40 tonnes of aid, 12 came", "40 boats, 12 of them new"."""
    words = tokens.words[part.start : part.behind + _PART_WORDS]
    lead = tokens.words[max(whole.start, whole.figure - _WHOLE_WORDS) : whole.figure]
    return "including" in words or "of" in lead or any(pair in _PARTS for pair in pairwise(words))


def _predicate(tokens: Tokens, part: Stretch, last: Stretch) -> int:
    """The verb behind the last figure that is said of another one too: "12 men and 9 women were hurt"; else the end."""
    if tokens.word(last.start) in _JOINING and _VERBS.isdisjoint(tokens.words[part.behind : part.end]):
        for at in range(last.behind, last.end):
            if tokens.words[at] in _RELATIVES:
                break
            if tokens.words[at] in _VERBS:
                return at
    return last.end


def _clause(tokens: Tokens, part: Stretch) -> list[str]:
    """The concepts behind a figure up to the next sign."""
    end = next((at for at in range(part.behind, part.end) if tokens.words[at] in _SIGNS), part.end)
    return concepts_in(tokens, part.behind, end)


def _names(tokens: Tokens, start: int, end: int) -> list[str]:
    """The concepts of the capitalised words of some tokens."""
    return [found for at in range(start, end) if tokens.capital(at) and (found := concept(tokens.words[at]))]


def _share(found: Weights, words: Sequence[str], opposite: int, share: _Share) -> None:
    """Note words that are left out in a figure's own stretch, which has that many opposite to the first of them."""
    beside = opposite + _BESIDE if opposite else 0
    _note(found, words[:opposite], share.opposite)
    _note(found, words[opposite:beside], share.beside)
    _note(found, words[max(opposite, beside) :], share.further)


def _note(found: Weights, words: Iterable[str], weight: float) -> None:
    for word in words:
        if word:
            found[word] = max(found.get(word, 0.0), weight)
