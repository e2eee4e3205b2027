"""Acts that nouns tell: what one name is to another ("X, the daughter of Y"), and deeds ("X's bid for Y")."""

from collections.abc import Iterator

from summarizer.grounding.names.acts.act import DEED_NOUNS, Act
from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.names.acts.predicates import DETERMINERS, PREPOSITIONS, SMALL, describes, name_near

_RELATES = frozenset({",", "is", "was", "has", "been", "a", "an", "the", "now"})
_NO_RELATION = SMALL - DETERMINERS
_FEW, _OWNER_REACH = 6, 4

RELATION = " of"
"""What the verb of a relation ends with."""


def nominal_acts_in(elements: Elements) -> Iterator[Act]:
    """The relations between the names of a sentence, and the deeds that its nouns tell of them."""
    for at, (party, form) in enumerate(zip(elements.parties, elements.forms, strict=True)):
        if party is not None:
            yield from _owned(elements, at) if at in elements.owners else _related(elements, at)
        elif form in DEED_NOUNS:
            yield from _deeds(elements, at)


def _owned(elements: Elements, at: int) -> Iterator[Act]:
    """The relation of "Y's daughter X"."""
    place = next((place for place in range(at + 1, min(at + _OWNER_REACH + 1, elements.size)) if elements.parties[place]), None)
    if place is None or place in elements.owners:
        return
    noun = place - 1 - (elements.forms[place - 1] == ",")
    if noun > at and all(map(describes, elements.forms[at + 1 : noun + 1])):
        yield _relation(elements, noun, place, at)


def _related(elements: Elements, at: int) -> Iterator[Act]:
    """The relation of "X, the daughter of Y" and "X is a unit of Y"."""
    start = at + 1
    while elements.forms[start] in _RELATES:
        start += 1
    if start == at + 1:
        return
    for place in range(start, min(start + _FEW, elements.size)):
        form = elements.forms[place]
        if form == "of" and place > start:
            other = name_near(elements, place + 1)
            if other is not None:
                yield _relation(elements, place - 1, at, other)
            return
        if not form.isalpha() or form in _NO_RELATION:
            return


def _relation(elements: Elements, noun: int, whose: int, of: int) -> Act:
    start, end = elements.starts[min(whose, of)], elements.ends[max(whose, of)]
    verb = f"{elements.forms[noun]}{RELATION}"
    return Act(verb, (elements.party(whose),), (("", elements.party(of)),), frozenset(), start, end)


def _deeds(elements: Elements, at: int) -> Iterator[Act]:
    """The deed of "X's bid for Y" and "the takeover of Y by X"."""
    others: list[tuple[str, Party]] = []
    agents: list[Party] = []
    owner = next((place for place in range(at - 1, max(-1, at - _OWNER_REACH), -1) if elements.parties[place]), at)
    if owner in elements.owners:
        agents.append(elements.party(owner))
    last = at
    while elements.forms[last + 1] in PREPOSITIONS and (name := name_near(elements, last + 2)) is not None:
        if elements.forms[last + 1] == "by":
            agents.append(elements.party(name))
        else:
            others.append((elements.forms[last + 1], elements.party(name)))
        last = name
    if others and agents:
        start, end = elements.starts[owner], elements.ends[last]
        yield Act("", tuple(agents), tuple(others), frozenset(), start, end, noun=elements.forms[at])
