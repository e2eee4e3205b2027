"""Roles: which office or occupation a text puts at which person's name."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import NamedTuple

from summarizer.grounding.names import countries
from summarizer.grounding.names.lexicon import FIELDS, FUNCTION, GIVEN_NAMES, ORDINARY, TITLES
from summarizer.grounding.names.roles.offices import FIRST_WORDS, HEADS, LONGEST, PASSIVE, PLURAL, RANKS, VERBS
from summarizer.grounding.names.scan import Word, runs

_TOKEN = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)*)")
_QUALIFIERS = 4
_REACH = 100
_NEIGHBOURS = 4
_SPACE = r"[\s\u00a0]"
_OF = rf"(?:{_SPACE}(?:\([^()]{{2,30}}\)|of|for|at|in)(?:{_SPACE}(?:the|of|for|and|&|[^\W\d_][\w'’.-]*)){{0,8}}?)?"
# Between an office and the name behind it: nothing, a comma, or "is".
_OFFICE_NAME = re.compile(
    rf"{_OF}(?P<link>,?{_SPACE}|{_SPACE}(?:is|was|will be|remains){_SPACE}|{_SPACE}by{_SPACE}(?:(?:the|a|an|its){_SPACE})?"
    rf"(?:(?!(?:of|in|at|for|that|who|which|and)\b)[a-z-]+{_SPACE}){{0,2}})"
    rf"(?:(?:Mr|Mrs|Ms|Dr|Sir|Dame|Lord|Lady|Prof)\.?{_SPACE})?"
)
# Between a name and the office behind it.
_NAME_OFFICE = re.compile(
    rf"(?:,(?:{_SPACE}(?:aged{_SPACE})?\d{{1,3}},)?(?:{_SPACE}(?:who|which)(?:{_SPACE}now|{_SPACE}also)?"
    rf"(?:{_SPACE}(?:is|was|became|becomes|will{_SPACE}become|has{_SPACE}been))?)?"
    rf"|{_SPACE}(?:is|was|became|becomes|remains|has{_SPACE}been|had{_SPACE}been|will{_SPACE}be)"
    rf"(?:{_SPACE}(?:named|appointed|elected|re-elected|made|promoted|confirmed|now|also))*(?:{_SPACE}(?:as|to{_SPACE}be|to))?"
    rf"|{_SPACE}as|{_SPACE}(?=\())"
    rf"(?:{_SPACE}\(?(?!(?:said|says|told|and|but|which|that|who|while)\b)[^\W_][\w'’&-]*){{0,6}}(?:{_SPACE}\(?)?"
)
_DOES = re.compile(rf"{_SPACE}(?:(?:now|also|currently){_SPACE})?")
_UNIFORMED = frozenset({"police", "fire", "army", "navy"})
"""Words of organisations that are small words in names and yet belong to an office."""
_UNTIL = re.compile(rf",?{_SPACE}until\b")
_SUCCEEDED = re.compile(r"\b(?:succeed(?:s|ed|ing)?|replac(?:es|ed|ing)|follow(?:s|ed|ing))\s$")
_NO_NAMES = TITLES | ORDINARY | countries.stated().keys() | {form[0] for form in HEADS if len(form) == 1}
_SUCCEEDED_REACH = len("succeeding ") + 1
_ENDED = re.compile(r"\b(?:until|formerly|previously|once|had been)\b")
_LISTED = re.compile(rf",?{_SPACE}(?:and{_SPACE})?")
_AT = re.compile(rf"{_SPACE}(?:of|at|for){_SPACE}(?:the{_SPACE})?(?:[^\W\d_][\w'’.-]*{_SPACE}){{0,3}}")
_OWNER_REACH, _OF_REACH, _OWNER = 12, 40, 3
_PLACED = re.compile(r"\b(?:in|at|of|from|on|near|to|for|with|[Ii]n|[Aa]t|[Ff]rom)(?:\sthe)?(?:\s\w+)?\s$")


@dataclass(frozen=True, slots=True)
class Role:
    """An office at a person's name.

    `person` is the key of the surname, `ranks` are words such as "deputy", `field` such as "finance"; `organisation` are the
    keys of the names that the office is said to be at.
    `start` and `end` span the office and the name in the text.
    """

    person: str
    office: str
    ranks: frozenset[str]
    field: frozenset[str]
    organisation: frozenset[str]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Office:
    """An office as it is written at a place."""

    name: str
    first: int
    start: int
    end: int
    ranks: frozenset[str]
    field: frozenset[str]
    verb: bool
    passive: bool
    plural: bool


class _Tokens(NamedTuple):
    """The words of a text in lower case, with their offsets."""

    forms: list[str]
    starts: list[int]
    ends: list[int]


def roles_in(text: str, words: Sequence[Word], start: int = 0, end: int | None = None) -> list[Role]:
    """The roles that a text puts at names between two offsets, given the capitalised words there, in reading order."""
    if not words:
        return []
    # The parts are in turn what is between words and a word.
    parts = _TOKEN.split(text[start:end])
    forms = list(map(str.lower, parts[1::2]))
    if FIRST_WORDS.isdisjoint(forms) and not any("-" in form for form in forms):
        return []
    ends = list(accumulate(map(len, parts), initial=start))[1:]
    tokens = _Tokens(forms, ends[:-1:2], ends[1::2])
    places = [at for at, form in enumerate(forms) if form in FIRST_WORDS or "-" in form]
    people = [person for first, stop in runs(words) if (person := _person(words[first:stop]))]
    found = []
    at = 0
    for office in _offices(text, tokens, places) if people else ():
        while at < len(people) and people[at][1].end <= office.start:
            at += 1
        for first, last in _holders(text, office, people, at):
            ranks = office.ranks | {"former"} if _is_over(text, office, last) else office.ranks
            start, end = min(office.first, first.start), max(office.end, last.end)
            organisation = _organisation(text, words, office, first, last)
            found.append(Role(last.key, office.name, ranks, office.field, organisation, start, end))
    return found


def _holders(text: str, office: _Office, people: Sequence[tuple[Word, Word]], at: int) -> Iterator[tuple[Word, Word]]:
    """Whom a text gives an office to, of its people, the one at `at` being the first behind the office."""
    behind = people[at : at + _NEIGHBOURS]
    person = _behind(text, office, behind)
    if not person:
        person = _before(text, office, people[max(0, at - _NEIGHBOURS) : at])
        if person:
            yield person
        return
    yield person
    if office.plural:
        for first, last in behind[behind.index(person) + 1 :]:
            if not _LISTED.fullmatch(text, person[1].end, first.start):
                return
            yield first, last
            person = first, last


def _is_over(text: str, office: _Office, last: Word) -> bool:
    """Whether somebody held an office: "X, formerly its coach", "coached by X until last year"."""
    if last.end <= office.start:
        return _ENDED.search(text, last.end, office.start) is not None
    return office.verb and _UNTIL.match(text, last.end) is not None


def _organisation(text: str, words: Sequence[Word], office: _Office, first: Word, last: Word) -> frozenset[str]:
    """The keys of the names that an office stands with: "Alpen Air's chairman", "chairman of Alpen Air"."""
    near = bisect_left(words, office.first - _OWNER_REACH, key=lambda word: word.start)
    found: set[str] = set()
    for word in words[near : near + _NEIGHBOURS * 2]:
        if word.start >= office.end + _OF_REACH or first.start <= word.start <= last.start:
            continue
        owns = word.owner and 0 < office.first - word.end <= _OWNER
        if owns:
            found.update(_run_before(words, word))
        elif word.start >= office.end and _AT.fullmatch(text, office.end, word.start):
            found.add(word.key)
    return frozenset(found) - ORDINARY


def _run_before(words: Sequence[Word], word: Word) -> Iterator[str]:
    """The keys of a name from its last word back to its first."""
    at = bisect_left(words, word.start, key=lambda other: other.start)
    yield word.key
    while at and words[at].joined:
        at -= 1
        yield words[at].key


def _offices(text: str, tokens: _Tokens, places: Sequence[int]) -> Iterator[_Office]:
    """The offices that begin at those tokens of a text, each with the words before it that belong to it."""
    forms = tokens.forms
    free = 0
    for at in places:
        office, _, suffix = forms[at].rpartition("-")
        suffix = suffix if suffix in ("elect", "designate") else ""
        forms[at] = office if suffix else forms[at]
        prefix, _, bare = forms[at].rpartition("-")
        if prefix in RANKS and bare in FIRST_WORDS and forms[at] not in FIRST_WORDS:
            forms[at] = bare
        else:
            prefix = ""
        length = _length(tokens, at) if at >= free and forms[at] in FIRST_WORDS else 0
        if not length:
            continue
        free = at + length
        first = at
        while first and forms[at] not in VERBS and at - first < _QUALIFIERS and _qualifies(text, tokens, first - 1):
            first -= 1
        before = forms[first:at]
        parts = [part for form in before for part in form.split("-")]
        parts += [prefix, suffix]
        ranks = frozenset(RANKS[part] for part in parts if part in RANKS)
        field = FIELDS.intersection(parts)
        form = tuple(forms[at : at + length])
        yield _Office(
            HEADS[form],
            tokens.starts[first],
            tokens.starts[at],
            tokens.ends[at + length - 1],
            ranks,
            field,
            form[0] in VERBS,
            form[0] in PASSIVE,
            form in PLURAL and form[0] not in VERBS,
        )


def _length(tokens: _Tokens, at: int) -> int:
    for length in range(min(LONGEST, len(tokens.forms) - at), 0, -1):
        if tuple(tokens.forms[at : at + length]) in HEADS and all(
            tokens.ends[at + step] + 1 == tokens.starts[at + step + 1] for step in range(length - 1)
        ):
            return length
    return 0


def _qualifies(text: str, tokens: _Tokens, at: int) -> bool:
    """Whether a token belongs to the office behind it: no small word, nothing but a space after it."""
    form = tokens.forms[at]
    if text[tokens.ends[at] : tokens.starts[at + 1]] not in (" ", "-") or len(form) == 1:
        return False
    return form in RANKS or form in FIELDS or form in _UNIFORMED or not (form in FUNCTION or form.endswith(("ed", "ing")))


def _person(words: Sequence[Word]) -> tuple[Word, Word] | None:
    """The first and the last word of a name without titles, None for countries and what has no name in it."""
    if _NO_NAMES.isdisjoint([word.key for word in words]):
        return words[0], words[-1]
    titles = (at for at, word in enumerate(words[:-1]) if word.key in TITLES or (word.key,) in HEADS)
    first = 1 + max(titles, default=-1)
    last = len(words) - 1
    while first <= last and (words[first].key in ORDINARY or words[first].key in countries.stated()):
        # Behind a title a word for a people is a first name: "Mayor Finn Ostrander".
        if first < last and (words[first].key in GIVEN_NAMES or (first and words[first].key not in ORDINARY)):
            break
        first += 1
    while first <= last and words[last].key in ORDINARY:
        last -= 1
    return (words[first], words[last]) if first <= last else None


def _behind(text: str, office: _Office, people: Sequence[tuple[Word, Word]]) -> tuple[Word, Word] | None:
    """The person whom an office stands before: "Chairman X", "its head, X, said", "the manager is X"."""
    for first, last in people:
        if first.start - office.end > _REACH:
            return None
        link = _OFFICE_NAME.fullmatch(text, office.end, first.start)
        if not link or last.owner:
            continue
        plain = link["link"].isspace()
        if plain and (
            office.verb or (link.end() - link.start() > 1 and not first.joined and not _heads(text, office, first, last))
        ):
            continue
        ends = text[last.end : last.end + 1] in {",", ")", "", ".", ";"}
        if link["link"].startswith(",") and not ends and not _says(text, last.end):
            continue
        if ("by" in link["link"]) != office.verb:
            continue
        return first, last
    return None


def _heads(text: str, office: _Office, first: Word, last: Word) -> bool:
    """Whether a sentence begins with an office and its place in front of a full name: "Acting head of the Turov region X Y"."""
    ranked = all(word in RANKS for word in text[office.first : office.start].lower().split())
    full = first is not last and text[first.start - 2].islower()
    return full and ranked and text[office.first].isupper() and text[: office.first].rstrip()[-1:] in {"", "."}


def _before(text: str, office: _Office, people: Sequence[tuple[Word, Word]]) -> tuple[Word, Word] | None:
    """The person who stands before an office: "X, the company's head", "X is the manager", "X, who chairs the board"."""
    for first, last in reversed(people):
        if office.start - last.end > _REACH:
            return None
        if last.owner or text[last.end : last.end + 1] == "-":
            continue
        if office.passive or _SUCCEEDED.search(text, max(0, first.start - _SUCCEEDED_REACH), first.start):
            continue
        if office.verb and _DOES.fullmatch(text, last.end, office.start):
            return first, last
        placed = (
            text[last.end] == ","
            and not text.startswith(" who ", last.end + 1)
            and _PLACED.search(text, max(0, first.start - 20), first.start)
        )
        if not placed and _NAME_OFFICE.fullmatch(text, last.end, office.start):
            return first, last
    return None


def _says(text: str, end: int) -> bool:
    return re.match(r"\s(?:said|says|told|added|has|was|is|will)\b", text[end : end + 8]) is not None
