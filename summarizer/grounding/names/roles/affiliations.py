"""Affiliations: which organisation a text says a person to be of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.names.lexicon import FIELDS, ORDINARY, TITLES
from summarizer.grounding.names.roles.offices import HEADS, RANKS

_LONGEST = 5
_SHORTEST = 5
_OF = frozenset({"of", "at", "for", "with"})
_ARTICLES = frozenset({"the", "a", "an", "its"})
_AGENT_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person", "ant", "ent", "ate")
_OCCUPATION_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "person")
_NO_OCCUPATIONS = (ORDINARY - TITLES) | RANKS.keys()
_PARTS = frozenset(part for form in HEADS for part in form) | RANKS.keys() | FIELDS
_LINKS = frozenset({",", "is", "was"})


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A person, the organisation that stands with the name, and the office between them, "" where none is told.

    `start` and `end` are the offsets of both with the words between them.
    """

    person: Party
    organisation: Party
    office: str
    start: int
    end: int


def affiliations_in(elements: Elements) -> Iterator[Affiliation]:
    """The affiliations that a sentence tells."""
    for at in range(elements.size):
        if elements.parties[at] is not None:
            for found in (_behind(elements, at), _before(elements, at)):
                if found:
                    person, office = found
                    start, end = elements.starts[min(person, at)], elements.ends[max(person, at)]
                    yield Affiliation(elements.party(person), elements.party(at), office, start, end)


def occupations_in(elements: Elements) -> Iterator[Affiliation]:
    """The people of a sentence with the occupation before their names, where it is known by its ending only: "lobbyist"."""
    for at in range(1, elements.size):
        if elements.parties[at] is not None and _is_occupation(elements.forms[at - 1]):
            start, end = elements.starts[at - 1], elements.ends[at]
            yield Affiliation(elements.party(at), frozenset(), elements.forms[at - 1], start, end)


@lru_cache(maxsize=1 << 14)
def _is_occupation(form: str) -> bool:
    known = (form,) in HEADS or form in _NO_OCCUPATIONS
    return not known and form.isalpha() and len(form) > _SHORTEST and form.endswith(_OCCUPATION_ENDINGS)


def _behind(elements: Elements, at: int) -> tuple[int, str] | None:
    """The person whom an organisation stands before: "Alpen's chairman X", "Alpen chairman X"."""
    words: list[str] = []
    for place in range(at + 1, min(at + 2 + _LONGEST, elements.size)):
        form = elements.forms[place]
        if elements.parties[place] is not None:
            known = place not in elements.owners and (words or at in elements.owners)
            return (place, _office(words)) if known else None
        if form == "," and words and _office(words):
            continue
        if not _describes(form):
            return None
        words.append(form)
    return None


def _before(elements: Elements, at: int) -> tuple[int, str] | None:
    """The person whom an organisation stands behind: "X of Alpen", "X, a director at Alpen", "the head of Alpen, X"."""
    forms, parties = elements.forms, elements.parties
    back = at - 1 - (forms[at - 1] == "the")
    if back < 1 or forms[back] not in _OF:
        return None
    if parties[back - 1] is not None:
        return (back - 1, "") if forms[back] == "of" else None
    place = back - 1
    while place >= max(0, back - _LONGEST) and parties[place] is None and _describes(forms[place]):
        place -= 1
    if not (office := _office(forms[place + 1 : back])):
        return None
    while place >= 0 and forms[place] in _ARTICLES:
        place -= 1
    if place > 0 and forms[place] in _LINKS and parties[place - 1] is not None:
        return place - 1, office
    return (at + 2, office) if forms[at + 1] == "," and parties[at + 2] is not None else None


@lru_cache(maxsize=1 << 14)
def _describes(form: str) -> bool:
    return form in _PARTS or (form.isalpha() and len(form) >= _SHORTEST and form.endswith(_AGENT_ENDINGS))


def _office(words: Sequence[str]) -> str:
    """The office that a row of words ends with, the last word itself where it has no other name."""
    for first in range(len(words)):
        if office := HEADS.get(tuple(words[first:])):
            return office
    return words[-1] if words and words[-1].endswith(_AGENT_ENDINGS) else ""
