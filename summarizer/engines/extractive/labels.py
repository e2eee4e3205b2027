"""Labels: the words beside a figure that tell what it measures."""

import re
from collections.abc import Sequence

from summarizer.engines.extractive.clauses import PART, Span, part_starts, without_loose_ends
from summarizer.engines.extractive.words import is_telling, words

_MOST_WORDS = 16
_ENOUGH = 2
"""How many telling words make a label."""
_LIST_ITEM = 3
"""How many words an item of a list has at most."""

_RELATIVE = re.compile(r"(?:of )?(?:which|who|whose|that|where)\b", re.IGNORECASE)
_JOINS = re.compile(r"[\s,;(/–—-]*(?:(?:and|or|to|plus|with|as well as|which is)\b)?[\s(]*")
_NEW_PREDICATE = re.compile(r"\s*(?:and|but|or)\b")
_PHRASE_START = re.compile(
    r"(?:the|a|an|its|their|his|her|this|these|(?!\w+day\b)[^\W\d_a-z]\w*)\b"
    r"|(?:(?<=after )|(?<=when )|(?<=while )|(?<=because ))\w"
)


def label_of(text: str, figure: Span, others: Sequence[Span], previous: str, *, is_verb: bool) -> str:
    """What the figure at a place of a sentence measures, in words beside it; empty where nothing stands there.

    `others` are the places of the sentence's other figures, `previous` is the label of the one before, which serves where
    nothing stands between the two. What a figure that is a verb ("double") measures follows it.
    """
    start, end = figure
    before = max((other_end for _, other_end in others if other_end <= start), default=0)
    behind = min((other_start for other_start, _ in others if other_start >= end), default=len(text))
    first = min((other_start for other_start, _ in others), default=start)
    beside = [_leading(text, before, start), _trailing(text[end:behind])]
    if is_verb:
        beside.reverse()
    farther = [
        _leading(text, before, start, through=True),
        _leading(text, 0, min(first, start), through=True),
        _trailing(text[end:]),
    ]
    return max(beside, key=_worth) or previous or max(farther, key=_worth)


def joins(between: str) -> bool:
    """Whether the words between two figures only join them, so that they share a label."""
    return _JOINS.fullmatch(between) is not None


def _leading(text: str, floor: int, start: int, *, through: bool = False) -> str:
    """The part of the sentence that leads up to a figure, and parts before it as long as it tells too little.

    A part that tells nothing ends the search, unless it is gone `through`.
    """
    label = ""
    for begin in sorted({floor, *(at for at in part_starts(text) if floor < at <= start)}, reverse=True):
        part = text[begin:start]
        label = without_loose_ends(part)
        told = _telling(label)
        if told >= _ENOUGH + bool(_RELATIVE.match(part.lstrip(" ,"))) or not (told or through):
            break
    return _last_words(label) if _telling(label) else ""


def _trailing(text: str) -> str:
    """What is said of a figure right behind it, up to the end of its part of the sentence or of a list there."""
    label = ""
    if _NEW_PREDICATE.match(text):
        return label
    for cut in [*PART.finditer(text), None]:
        longer = without_loose_ends(text[: cut.start()] if cut else text.rstrip(" .!?"))
        if label and len(longer.split()) > len(label.split()) + _LIST_ITEM:
            break
        label = longer
        if not label or (cut and not cut[0].startswith(",")):
            break
    return _first_words(label) if _telling(label) else ""


def _first_words(text: str) -> str:
    """The first words of a long text."""
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    return text if len(ends) <= _MOST_WORDS else without_loose_ends(text[: ends[_MOST_WORDS - 1]])


def _last_words(text: str) -> str:
    """The last words of a long text, from where a phrase seems to begin."""
    starts = [word.start() for word in re.finditer(r"\S+", text)]
    if len(starts) <= _MOST_WORDS:
        return text
    last = starts[-_MOST_WORDS:]
    phrase = next((at for at in last[: _MOST_WORDS // 2] if _PHRASE_START.match(text, at)), last[0])
    return without_loose_ends(text[phrase:])


def _worth(label: str) -> int:
    """How good a label is; more than enough is not better, and a short clause ("The port put out") is enough."""
    told = _telling(label)
    return min(told + (told > 0 and len(label.split()) > _ENOUGH), _ENOUGH)


def _telling(text: str) -> int:
    return sum(1 for word in words(text) if is_telling(word) and not word.isdigit())
