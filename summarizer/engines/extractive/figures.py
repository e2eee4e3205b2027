"""Figures: the quantities of an article, each with the words that tell what it measures."""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from summarizer.engines.extractive.clauses import Span
from summarizer.engines.extractive.labels import joins, label_of
from summarizer.engines.extractive.passages import Passage
from summarizer.engines.extractive.times import when_of
from summarizer.schema.article import Figure
from summarizer.types.quantity import Quantity
from summarizer.types.status import FigureStatus

FindFigures = Callable[[str], list[Quantity]]
StatusOf = Callable[[str, Span, Sequence[Span]], FigureStatus]

_MOST = 40
_KINDS = {"money": 6, "percent": 5, "measure": 4, "multiple": 4, "count": 3, "fraction": 2}
"""The kinds of figures that are listed, and what each weighs where there are more than can be listed."""
_SOFT = 13
"""A count below this is often part of the language: "one of the", "two more"."""
_SOFT_WEIGHT = 1
_PROMINENT = 3
"""What it adds to a figure's weight that its sentence is one of the bullets."""

_QUALIFIER = re.compile(
    r"\b(?:(?:nearly|almost|about|around|approximately|roughly|some|over|under|above|below|up to|at least|at most"
    r"|just (?:over|under)|as (?:many|much|few|little) as|(?:no )?(?:more|less|fewer) than|only|all) )+(?:an? )?$",
    re.IGNORECASE,
)
_RISES = re.compile(r"\b(?:go|goes|went|gone|rise|rises|rose|risen|climb|climbs|climbed|jump|jumps|jumped|move|moves|moved) $")
"""Verbs that "up to" and "over" may belong to."""
_DENIED = re.compile(
    r"(?:\b(?:not|rather than|instead of)\s"
    r"|[\d%]\s(?:out\s)?of\s(?:(?:its|their|the|all|our|his|her)\s)?)$",
    re.IGNORECASE,
)
"""What parts a figure behind it from its label: "not 6.4 billion", "cut 620 of its 11,400 jobs"."""
_OF_WHAT = re.compile(
    r"(?<=units|ieces) of (?:(?:it|them)\b|(?!(?:this|that|these|those|which|whom)\b)(?:[a-z-]+ ){0,2}[a-z-]+"
    r"(?=[,.;)]|$| (?:and|or|in|at|on|by|for|per|a|has|have|had|was|were|will|is|are)\b))"
)
_RATE = re.compile(
    r"\s(?:(?:per|an?) (?:year|month|week|day|hour|quarter|capita|person|share|tonne|ton|unit)|annually)\b"
    r"(?! (?:earlier|ago|later|before|on)\b)"
)
_NEW_START = re.compile(r"\bwith\b|,\s+(?:is|are|was|were|has|have)\b")
"""What leads from a figure back to the subject of the sentence."""
_TIME_PREPOSITION = re.compile(r"\b(?:in|on|by|at|for|during|the)\b")

_NOUN_KINDS = ("count", "measure", "percent", "fraction")
_NEXT_WORDS = re.compile(r"(?:[ \u00a0-][^\W_]+(?:['’-][^\W_]+)*){1,4}")
_IRREGULAR = {"people": "person", "children": "child", "men": "man", "women": "woman", "feet": "foot", "lives": "life"}
_LONGEST_ENDING = 2


def figures_of(
    passages: Sequence[Passage], prominent: Collection[int], find_figures: FindFigures, status_of: StatusOf
) -> list[Figure]:
    """At most 40 figures in the article's order; where there are more, the weightiest.

    Those of the `prominent` sentences, given by number, weigh more. `status_of` tells how a sentence tells the figure at a
    place, given the places of all that are listed.
    """
    weighed: list[tuple[int, Figure]] = []
    listed: set[tuple[str, str]] = set()
    for passage in passages:
        bonus = _PROMINENT * (passage.sentence.number in prominent)
        for quantity, figure in _figures_in(passage, find_figures, status_of):
            identity = (figure.quote.casefold(), figure.label.casefold())
            if identity not in listed:
                listed.add(identity)
                weighed.append((_weight(quantity) + bonus + (figure.status != "actual"), figure))
    kept = sorted(range(len(weighed)), key=lambda index: -weighed[index][0])[:_MOST]
    return [weighed[index][1] for index in sorted(kept)]


def _figures_in(passage: Passage, find_figures: FindFigures, status_of: StatusOf) -> Iterator[tuple[Quantity, Figure]]:
    """The figures of one sentence; one that a comma or "and" joins to the figure before it shares that one's label."""
    text = passage.text
    quantities = find_figures(text)
    listed = [quantity for quantity in quantities if _is_listed(quantity) and not _is_denied(text, quantity)]
    spans = [_whole(text, quantity) for quantity in listed]
    label = ""
    end_before = 0
    for quantity, span in zip(listed, spans, strict=True):
        if not (label and joins(_without_times(text, end_before, span[0], quantities))):
            others = [other for other in spans if other != span]
            previous = "" if _NEW_START.search(text, end_before, span[0]) else label
            label = label_of(text, span, others, previous, is_verb=quantity.kind == "multiple" and quantity.text.isalpha())
        quote = text[slice(*span)]
        yield (
            quantity,
            Figure(
                cites=[passage.sentence.number],
                label=label or quote,
                quote=quote,
                status=status_of(text, span, spans),
                when=when_of(text, span, spans, quantities),
            ),
        )
        end_before = span[1]


def _is_listed(quantity: Quantity) -> bool:
    """Whether a reader may want a quantity in a list of figures."""
    return quantity.kind in _KINDS and not (_is_soft(quantity) and (quantity.noun is None or quantity.value == 1))


def _is_denied(text: str, quantity: Quantity) -> bool:
    """Whether the sentence says of a figure that it is not so many, or the whole of a part."""
    start, _ = _whole(text, quantity)
    return bool(_DENIED.search(text, 0, start))


def _is_soft(quantity: Quantity) -> bool:
    return quantity.kind == "count" and quantity.value is not None and quantity.value < _SOFT


def _weight(quantity: Quantity) -> int:
    return _SOFT_WEIGHT if _is_soft(quantity) else _KINDS[quantity.kind]


def _without_times(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> str:
    """The words between two figures without the dates in them."""
    between = text[start:end]
    for quantity in quantities:
        if quantity.kind in ("date", "period") and start <= quantity.start and quantity.end <= end:
            between = between.replace(quantity.text, "", 1)
    return _TIME_PREPOSITION.sub("", between)


def _whole(text: str, quantity: Quantity) -> Span:
    """The place of a quantity with the words that belong to it: "nearly", "new dairy farms", "of steel", "per year"."""
    qualifier = _QUALIFIER.search(text, 0, quantity.start)
    if qualifier and _RISES.search(text, 0, qualifier.start()):
        qualifier = None
    end = _end_of_noun(text, quantity)
    for more in (_OF_WHAT, _RATE):
        following = more.match(text, end)
        end = following.end() if following else end
    return qualifier.start() if qualifier else quantity.start, end


def _end_of_noun(text: str, quantity: Quantity) -> int:
    """Where the noun that a quantity counts ends; its own end where none follows, or one that may be a verb."""
    following = _NEXT_WORDS.match(text, quantity.end)
    if not quantity.noun or not following or quantity.kind not in _NOUN_KINDS:
        return quantity.end
    head = quantity.noun.split()[-1]
    for word in re.finditer(r"[^\s\u00a0]+", following[0]):
        if _is_form_of(word[0].casefold(), head):
            is_noun = _may_be_noun(word[0].casefold(), quantity, following[0])
            return quantity.end + word.end() if is_noun else quantity.end
    return quantity.end


def _may_be_noun(word: str, quantity: Quantity, following: str) -> bool:
    if word.endswith("ed"):
        return False
    if quantity.kind == "count":
        return word.endswith("s") or word in _IRREGULAR or quantity.text.casefold() in ("1", "one")
    return word != "year" and (quantity.kind == "percent" or following.lstrip().startswith("of "))


def _is_form_of(word: str, singular: str) -> bool:
    """Whether a word in lower case may be the plural of a noun."""
    return _IRREGULAR.get(word) == singular or word.startswith(singular[: max(3, len(singular) - _LONGEST_ENDING)])
