"""Whether a figure is told as what was before or as what is now: "up from 12", "9 a year earlier", "now 14"."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from summarizer.grounding.figures.concepts import concept
from summarizer.grounding.figures.stretches import Stretch
from summarizer.grounding.figures.tokens import Tokens

Role = Literal["earlier", "now"] | None

_EARLIER = frozenset(("ago", "earlier", "previous", "previously", "formerly", "prior", "initially", "originally", "beginning"))
_PAIRS = frozenset((("year", "before"), ("month", "before"), ("week", "before"), ("at", "first")))
_NOW = frozenset(("now", "current", "currently", "today", "still", "nowadays"))
_COMPARING = frozenset(("against", "versus", "vs", "compared"))
_BETWEEN = frozenset(("the", "a", "an", "about", "nearly", "around", "just", "over", "its", "with", "last", "only", "some"))
_WAYS = frozenset(("up", "down"))
_CHANGES = frozenset(("=rise", "=fall"))
# Tokens behind a figure that may hold the "to" of "from", and before it the verb of change.
_FAR, _FURTHEST = 4, 15
_PARTING = frozenset((",", ";", ".", "and", "but", "while", "whereas", "against", "compared", "from", "than"))


def role_of(tokens: Tokens, part: Stretch) -> Role:
    """What a sentence says of the figure of a stretch; None where it says neither."""
    lead = _lead(tokens, part.figure)
    near = _clause(tokens, part)
    if tokens.word(lead) in _COMPARING or (tokens.word(lead) == "to" and tokens.word(lead - 1) == "compared"):
        return "earlier"
    if tokens.word(lead) == "from" and _changes(tokens, lead, part.behind):
        return "earlier"
    if not _EARLIER.isdisjoint(near) or not _PAIRS.isdisjoint(pairwise(near)):
        return "earlier"
    return "now" if not _NOW.isdisjoint(near) else None


def _lead(tokens: Tokens, figure: int) -> int:
    """The word that leads a figure in."""
    at = figure - 1
    while tokens.word(at) in _BETWEEN:
        at -= 1
    return at


def _changes(tokens: Tokens, lead: int, behind: int) -> bool:
    """Whether "from" and a figure tell what changed: "up from 9", "from 9 to 12", "fell to 9 in May from 12"."""
    if "to" in tokens.words[behind : behind + _FAR]:
        return True
    return any(word in _WAYS or concept(word) in _CHANGES for word in tokens.words[max(0, lead - _FURTHEST) : lead])


def _clause(tokens: Tokens, part: Stretch) -> Sequence[str]:
    """The words around a figure up to the nearest sign or word that parts clauses, within its stretch."""
    start = next((at + 1 for at in range(part.figure - 1, part.start - 1, -1) if tokens.words[at] in _PARTING), part.start)
    end = next((at for at in range(part.behind, part.end) if tokens.words[at] in _PARTING), part.end)
    return [*tokens.words[start : part.figure], *tokens.words[part.behind : end]]
