"""The sentences of one article as what they tell of names, each read when it is first asked for."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from summarizer.grounding.names.acts.act import SAY, Act
from summarizer.grounding.names.acts.acts import acts_in
from summarizer.grounding.names.acts.elements import Elements, Party
from summarizer.grounding.names.acts.nominal import nominal_acts_in
from summarizer.grounding.names.countries import is_country
from summarizer.grounding.names.lexicon import ORDINARY
from summarizer.grounding.names.roles.affiliations import Affiliation, affiliations_in, occupations_in
from summarizer.grounding.names.scan import Word
from summarizer.grounding.status.verbs import forms, root

if TYPE_CHECKING:
    from summarizer.grounding.names.index import NameIndex

_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})
_SHORTEST_ROOT = 3
_QUOTES = frozenset("\"“‘'")


class Clauses:
    """What a text, or the sentence of it between two offsets, tells of the names among its capitalised words there."""

    def __init__(self, text: str, words: Sequence[Word], start: int = 0, end: int | None = None) -> None:
        self.text = text
        self.elements = Elements(text, words, start, end)

    @cached_property
    def acts(self) -> list[Act]:
        """Who does what to whom."""
        return [*nominal_acts_in(self.elements), *acts_in(self.elements)]

    @cached_property
    def affiliations(self) -> list[Affiliation]:
        """Who is of which organisation."""
        return list(affiliations_in(self.elements))

    @cached_property
    def occupations(self) -> list[Affiliation]:
        """Who has which occupation."""
        return list(occupations_in(self.elements))

    @cached_property
    def roots(self) -> frozenset[str]:
        """The roots of the words."""
        return frozenset(map(root, self.elements.forms))

    def has_verb(self, verb: str) -> bool:
        """Whether there is a form of a verb, or of any verb of saying for one of those."""
        return verb in self.roots or (verb in SAY and not SAY.isdisjoint(self.roots))

    def names(self, party: Party) -> bool:
        """Whether there is a name that may be that one."""
        return self.elements.holds(party)

    def opens_with_pronoun(self) -> bool:
        """Whether the first word is for somebody named before."""
        first, second, *_ = self.elements.forms
        return (second if first in _QUOTES else first) in _PRONOUNS


class ClauseIndex:
    """The clauses of an article's sentences, by their numbers and by what they hold."""

    def __init__(self, names: "NameIndex") -> None:
        self._names = names
        self._read: dict[int, Clauses] = {}
        self._keys: dict[int, frozenset[str]] = {}
        self._holding: dict[str, Collection[int]] = {}

    def __getitem__(self, number: int) -> Clauses:
        """The clauses of the sentence of that number."""
        if number not in self._read:
            start, end = self._names.span_of(number)
            self._read[number] = Clauses(self._names.article.text, self._names.words_between(start, end), start, end)
        return self._read[number]

    def names(self, number: int, party: Party) -> bool:
        """Whether the sentence of a number, if there is one, has a name that may be that one."""
        return number in self._names.sentences_with_any(party) and self[number].names(party)

    def keys(self, number: int) -> frozenset[str]:
        """The keys of the capitalised words of the sentence of a number, ordinary ones apart."""
        if number not in self._keys:
            words = self._names.words_between(*self._names.span_of(number))
            self._keys[number] = frozenset(word.key for word in words) - ORDINARY
        return self._keys[number]

    def naming(self, party: Party) -> set[int]:
        """The numbers of the sentences that have a name which may be that one."""
        return {number for number in self._names.sentences_with_any(party) if self[number].names(party)}

    def like(self, content: Collection[str], least: float = 1) -> dict[int, int]:
        """The numbers of the sentences that hold at least so many of some beginnings of words, and how many they hold."""
        hits = Counter(chain.from_iterable(map(self._with, content)))
        return {number: count for number, count in hits.items() if count >= least}

    def may_have_verb(self, number: int, verb: str) -> bool:
        """Whether the sentence of a number has the letters that a verb's forms begin with, which is sooner known than read."""
        start, end = self._names.span_of(number)
        beginnings = (verb[:_SHORTEST_ROOT], *forms(verb))
        return verb in SAY or any(self._lowered.find(letters, start, end) >= 0 for letters in beginnings)

    def is_told_once(self, verb: str) -> bool:
        """Whether one sentence only has a verb."""
        return sum(self[sentence.number].has_verb(verb) for sentence in self._names.article.sentences) == 1

    def is_person(self, party: Party) -> bool:
        """Whether the article gives a name a role or an occupation."""
        return not self._names.roles.keys().isdisjoint(party)

    def is_comparable(self, party: Party) -> bool:
        """Whether a name has no other form: a country goes by its capital's or people's name too, an acronym is one."""
        if is_country(party) or len(party) > 1:
            return not is_country(party)
        return not any(key in self._names.acronyms or self._names.has_acronym(key) for key in party)

    def words(self, start: int, end: int) -> str:
        """The article's words between two offsets, on one line."""
        return " ".join(self._names.article.text[start:end].split())

    def _with(self, beginning: str) -> Collection[int]:
        """The numbers of the sentences that hold a beginning of a word."""
        if beginning not in self._holding:
            numbers = {self._names.sentence_at(at) for at in _places(self._lowered, beginning)}
            self._holding[beginning] = numbers - {0}
        return self._holding[beginning]

    @cached_property
    def _lowered(self) -> str:
        text = self._names.article.text
        lowered = text.lower()
        return lowered if len(lowered) == len(text) else text


def _places(text: str, beginning: str) -> Iterator[int]:
    at = text.find(beginning)
    while at >= 0:
        yield at
        at = text.find(beginning, at + 1)
