"""How near each word of a claim stands to one of its figures, by the clauses between."""

from collections.abc import Mapping

from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.meant.belonging import Weights
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.stretches import Row, concepts_in

# What is left of the weight of a word beyond another content word, or beyond a sign or word that parts clauses.
_STEP = 0.93
_STEPS_BEHIND = {
    ",": 0.35, "and": 0.4, "but": 0.3, "while": 0.3, "whereas": 0.3, ";": 0.2, ".": 0.2, "which": 0.7, "that": 0.7, "(": 0.6,
    "than": 0.4, "after": 0.6, "against": 0.3, "compared": 0.3, "by": 0.6,
    "as": 0.5, "when": 0.5, "because": 0.5, "before": 0.5,
}  # fmt: skip
_STEPS_BEFORE = {",": 0.85, "and": 0.7, "but": 0.3, "while": 0.3, "whereas": 0.3, ";": 0.2, ".": 0.3, "than": 0.4}
_COMPARING = frozenset(("than", "unlike", "like"))
# Tokens that an insertion has at most.
_INSERTION = 12
# What leads several figures in: those that are parted, and those that are not ("from 9 to 12").
_LED, _LED_BOTH = 0.3, 0.5


def nearness(tokens: Tokens, row: Row) -> Weights:
    """How near each concept of a claim stands to the figure of that row, from 0 to 1."""
    parts, at = row
    part = row.own
    found: Weights = {}
    _walk(tokens, range(part.behind, part.end), _STEPS_BEHIND, found)
    _walk(tokens, range(part.figure - 1, part.start - 1, -1), _STEPS_BEFORE, found)
    joined = any(other.is_joined for other in parts[max(1, at) : at + 2])
    head = list(filter(None, concepts_in(tokens, parts[0].start, parts[0].figure)))
    if at > 0:
        found = {**dict.fromkeys(head, _LED_BOTH if joined else _LED), **found}
    elif joined:
        found.update(dict.fromkeys(head, _LED_BOTH))
    return found


def _comparison(tokens: Tokens, comma: int, way: range) -> range:
    """The tokens of an insertion that names something else and is closed by a comma: ", smaller than its site in Hull,"."""
    reach = range(comma, max(comma - _INSERTION, -1) if way.step < 0 else min(comma + _INSERTION, len(tokens)), way.step)
    end = next((at for at in reach[1:] if tokens.words[at] == ","), None)
    inside = range(min(comma, end), max(comma, end) + 1) if end is not None else range(0)
    return inside if not _COMPARING.isdisjoint(tokens.words[inside.start : inside.stop]) else range(0)


def _walk(tokens: Tokens, way: range, steps: Mapping[str, float], found: Weights) -> None:
    weight = 1.0
    aside = range(0)
    for at in way:
        word = tokens.words[at]
        if word == "," and at not in aside:
            aside = _comparison(tokens, at, way)
        if at in aside:
            continue
        weight *= steps.get(word, 1.0)
        key = concept(word)
        if key:
            found[key] = max(found.get(key, 0.0), weight)
            weight *= _STEP
