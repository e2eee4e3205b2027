"""How a figure is told: as what was before, what is now, what was planned, or what another is compared with."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from summarizer.grounding.figures.grammar.lexicon import TIME_UNITS
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.stretches import Stretch

Role = Literal["earlier", "now", "coming", "planned", "actual", "compared"]
"""Of a figure; "compared" is one that another is held against, whatever else it is: "up from 12", "versus 22 planned"."""

MARKED: frozenset[Role] = frozenset(("earlier", "planned", "compared"))
"""Roles of a figure that is not simply what is the case."""

_EARLIER = frozenset(
    ("ago", "earlier", "previous", "previously", "formerly", "prior", "initially", "originally", "beginning", "once", "former",
     "preceding")
)  # fmt: skip
_PAIRS = frozenset(
    (("year", "before"), ("month", "before"), ("week", "before"), ("at", "first"), ("used", "to"), ("first", "announced"))
) | {(word, unit) for word in ("last", "past") for unit in TIME_UNITS}
_NOW = frozenset(("now", "current", "currently", "today", "still", "nowadays"))
_PLANNED = frozenset(
    ("plan", "plans", "planned", "expect", "expects", "expected", "expectation", "expectations", "forecast", "forecasts",
     "target", "targeted", "supposed", "intend", "intends", "intended", "intention", "budget", "budgeted", "predicted",
     "prediction", "predictions", "projected", "projection", "projections", "scheduled", "hoped", "aimed", "promised",
     "anticipated", "envisaged", "foreseen")
)  # fmt: skip
_COMING = frozenset(("will", "would", "shall"))
_TO_COME = frozenset((verb, "to") for verb in ("is", "are", "was", "were"))
_ACTUAL = frozenset(("actual", "actually", "really", "fact", "reality", "eventually"))
_USUAL = frozenset(("normal", "normally", "usual", "usually", "typical", "typically"))
_COMPARING = frozenset(("against", "versus", "vs", "compared"))
_BETWEEN = frozenset(
    ("the", "a", "an", "about", "nearly", "around", "just", "over", "its", "with", "last", "only", "some", "average", "of",
     "usual", "normal", "level")
)  # fmt: skip
_WAYS = frozenset(("up", "down"))
_CHANGES = frozenset(("RISE", "FALL"))
# Tokens behind a figure that may hold the "to" of "from", and before it the verb of change.
_FAR, _FURTHEST = 4, 15
_PARTING = frozenset((",", ";", ".", "and", "but", "while", "whereas", "against", "compared", "from", "than"))
# Tokens at the beginning of a sentence that a comma behind them parts from nothing: "Last season, ...".
_OPENING = 5


def roles_of(tokens: Tokens, part: Stretch) -> frozenset[Role]:
    """What a sentence says of the figure of a stretch; empty where it says nothing of the kind."""
    lead = _lead(tokens, part.figure)
    before, behind = _clause(tokens, part)
    near = [*before, *behind]
    compared = tokens.word(lead) in _COMPARING or (tokens.word(lead) == "to" and tokens.word(lead - 1) == "compared")
    told: dict[Role, bool] = {
        "compared": compared
        or not _USUAL.isdisjoint(near)
        or (tokens.word(lead) == "from" and _changes(tokens, lead, part.behind)),
        "earlier": not _EARLIER.isdisjoint(near) or not _PAIRS.isdisjoint(pairwise(near)),
        "now": not _NOW.isdisjoint(near) or ("at", "present") in pairwise(near),
        "planned": not _PLANNED.isdisjoint(near),
        "coming": not _COMING.isdisjoint(before) or not _TO_COME.isdisjoint(pairwise(before)),
        "actual": not _ACTUAL.isdisjoint(near),
    }
    return frozenset(role for role, is_told in told.items() if is_told)


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


def _clause(tokens: Tokens, part: Stretch) -> tuple[Sequence[str], Sequence[str]]:
    """The words before and behind a figure up to the nearest sign or word that parts clauses, within its stretch."""
    start = next((at + 1 for at in range(part.figure - 1, part.start - 1, -1) if _parts(tokens, at)), part.start)
    end = next((at for at in range(part.behind, part.end) if tokens.words[at] in _PARTING), part.end)
    return tokens.words[start : part.figure], tokens.words[part.behind : end]


def _parts(tokens: Tokens, at: int) -> bool:
    """Whether a token parts two clauses; the comma behind the opening of a sentence does not."""
    return tokens.words[at] in _PARTING and not (tokens.words[at] == "," and _opens(tokens, at))


def _opens(tokens: Tokens, comma: int) -> bool:
    start = max(0, comma - _OPENING)
    return start == 0 or "." in tokens.words[start - 1 : comma]
