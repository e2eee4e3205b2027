"""A sentence as names, words, numbers and marks: what is read to learn who does what in it."""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from summarizer.grounding.names.lexicon import FIELDS, FUNCTION, GENERIC, ORDINARY, TITLES
from summarizer.grounding.names.roles.offices import HEADS
from summarizer.grounding.names.scan import Word, runs

Party = frozenset[str]
"""The keys of a name by which it is told from others."""

_ELEMENT = re.compile(r"(\d[\d.,]*(?<![.,])|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s])")
# What belongs to the name before it: "X's", "X-based".
_TAIL = re.compile(r"(?:\s?['’‘ʻ]s?(?!\w)|-[^\W\d_]+)*")
_PLURAL_OWNER = ("' ", "’ ")
_BEFORE_NAMES = TITLES | FUNCTION | {form[0] for form in HEADS if len(form) == 1}
_PADDING = 4


class _Name(NamedTuple):
    """A name with its offsets; `owner` tells that a possessive follows it."""

    party: Party
    start: int
    end: int
    owner: bool


class Elements:
    """The elements of a sentence between two offsets of a text, given the capitalised words there.

    `forms` are in lower case, empty for names, of which `parties` are the keys; all lists have a few empty elements at their
    end, so that what looks one or two places ahead or back finds nothing there.
    """

    def __init__(self, text: str, words: Sequence[Word], start: int = 0, end: int | None = None) -> None:
        end = len(text) if end is None else end
        self.forms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.parties: list[Party | None] = []
        self.owners: set[int] = set()
        at = start
        for name in _names(text, words):
            self._add_words(text[at : name.start], at)
            if name.owner:
                self.owners.add(len(self.forms))
            self._add("", name.start, name.end, name.party)
            tail = _TAIL.match(text, name.end, end)
            at = tail.end() if tail else name.end
        self._add_words(text[at:end], at)
        self.size = len(self.forms)
        for _ in range(_PADDING):
            self._add("", end, end, None)

    def is_name(self, at: int) -> bool:
        """Whether a name, and not one that owns what follows, stands at a place."""
        return self.parties[at] is not None and at not in self.owners

    def party(self, at: int) -> Party:
        """The keys of the name at a place, none where no name is."""
        return self.parties[at] or frozenset()

    def holds(self, party: Party) -> bool:
        """Whether there is a name that may be that one."""
        return any(other is not None and may_be_one(other, party) for other in self.parties)

    def _add(self, form: str, start: int, end: int, party: Party | None) -> None:
        self.forms.append(form)
        self.starts.append(start)
        self.ends.append(end)
        self.parties.append(party)

    def _add_words(self, text: str, start: int) -> None:
        # The parts are in turn what is between elements and an element.
        parts = _ELEMENT.split(text)
        offsets = list(accumulate(map(len, parts), initial=start))
        self.forms += map(str.lower, parts[1::2])
        self.starts += offsets[1:-1:2]
        self.ends += offsets[2::2]
        self.parties += [None] * (len(parts) // 2)


def may_be_one(one: Party, other: Party) -> bool:
    """Whether two names may be one person's or thing's, as far as their words tell."""
    return one <= other or other <= one


def _names(text: str, words: Sequence[Word]) -> Iterator[_Name]:
    """The names among capitalised words, without titles; two that a plural's apostrophe joins are one."""
    held: _Name | None = None
    for first, stop in runs(words):
        name = _name(words[first:stop])
        if name is None:
            continue
        if held is not None:
            if held.owner and text[held.end : name.start] in _PLURAL_OWNER:
                name = name._replace(start=held.start, party=held.party | name.party)
            else:
                yield held
        held = name
    if held is not None:
        yield held


def _name(words: Sequence[Word]) -> _Name | None:
    """The name of a row of words behind its titles, None where there are but ordinary words."""
    every = [word.key for word in words]
    first = 0 if _BEFORE_NAMES.isdisjoint(every) else max(at + 1 for at, key in enumerate(every) if key in _BEFORE_NAMES)
    keys = frozenset(every[first:])
    own = keys - GENERIC
    if own <= ORDINARY and len(keys) > 1:
        own = keys - FIELDS
    if not own or (len(own) == 1 and own <= ORDINARY):
        return None
    return _Name(own, words[first].start, words[-1].end, words[-1].owner)
