"""What a figure counts in the article where a claim counts something else: "26 crates of bottles" are not 26 bottles."""

from summarizer.grounding.figures.grammar.noun import is_plural, singular
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

_OF = frozenset(("of", "holding", "containing", "carrying"))
# Nouns that are no more than one of what they are of.
_SINGLE = frozenset(("member", "head", "piece", "unit", "item", "person", "man", "woman"))
_REACH = 4


def counted_instead(figure: Quantity, source: int, index: FigureIndex) -> str | None:
    """The noun that the article counts, where the claim counts what that is full of; None where it doesn't."""
    counted = index.figures[source]
    if figure.kind != "count" or not figure.noun or not counted.noun or counted.qualifier == "several":
        return None
    own, theirs = head_of(figure.noun), head_of(counted.noun)
    if theirs in _SINGLE or concept(own) == concept(theirs):
        return None
    behind = index.behind(source)
    at = next((at for at, word in enumerate(behind) if singular(word) == theirs), None)
    if at is None or behind[at + 1 : at + 2] == [] or behind[at + 1] not in _OF:
        return None
    held = next((word for word in behind[at + 2 : at + 2 + _REACH] if is_plural(word)), "")
    return behind[at] if held and singular(held) == own else None
