"""Verdicts on the names of a text: is each one the article's?"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from typing import Literal

from summarizer.grounding.names import countries
from summarizer.grounding.names.acts.clauses import Clauses
from summarizer.grounding.names.acts.judge import judge_acts
from summarizer.grounding.names.fold import fold
from summarizer.grounding.names.index import NameIndex, chains, only_name, stem
from summarizer.grounding.names.lexicon import FIELDS, FUNCTION, ORDINARY, PARTICLES, TITLES, looks_ordinary
from summarizer.grounding.names.money import is_currency
from summarizer.grounding.names.roles.judge import judge_roles
from summarizer.grounding.names.roles.judge_affiliations import judge_affiliations
from summarizer.grounding.names.scan import Word, mostly_capital, opens, runs, scan
from summarizer.types.evidence import Evidence
from summarizer.types.verdict import Verdict

_NEVER_NAMES = TITLES | FIELDS | FUNCTION
_ALIKE = 0.7
_LONGEST_NAME = 12
_SHORTEST_COUNTRY = 4
_PLAIN_SHARE = 4
_OF_PLACES = ("ians", "ian", "ans", "an", "ese", "ia", "a")


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words of a text that stand together in the article too, or one that does not stand there."""

    first: int
    stop: int
    kind: Literal["known", "country", "unknown", "ordinary"]
    places: tuple[int, ...] = ()


class _Reading:
    """A text under judgement: its capitalised words, and how its capitals are to be read."""

    def __init__(self, text: str, index: NameIndex, sentences: Sequence[int] | None) -> None:
        self.text = text
        self.index = index
        self.cited = None if sentences is None else frozenset(sentences)
        self.caseless = text.upper() == text or text.lower() == text
        self.words = _recased(text, index) if self.caseless else scan(text)

    @cached_property
    def title_case(self) -> bool:
        """Whether capitals say nothing in this text; few words lead to the question."""
        return self.caseless or (mostly_capital(self.text, self.words) and self._capitalises_plain_words())

    def cites_its_only_name(self) -> bool:
        """Whether the text has one name at most and a sentence that it cites that one only: nothing can be exchanged."""
        own = only_name(self.words)
        cited = (self.index.only_name(number) or set() for number in self.cited or ())
        return own is not None and (not own or any(own & other for other in cited))

    def judge(self) -> Iterator[Verdict]:
        """The verdicts in reading order."""
        for first, stop in runs(self.words):
            group: list[_Piece] = []
            for piece in self._pieces(first, stop):
                if piece.kind == "ordinary":
                    yield from self._judge_group(group)
                    group = []
                else:
                    group.append(piece)
            yield from self._judge_group(group)

    def _pieces(self, first: int, stop: int) -> Iterator[_Piece]:
        """The words of one run, cut into what the article has together."""
        at = first
        while at < stop:
            piece = self._piece(at, stop)
            yield piece
            at = piece.stop

    def _piece(self, at: int, stop: int) -> _Piece:
        keys = [word.key for word in self.words[at : min(at + _LONGEST_NAME, stop)]]
        if keys[0] in _NEVER_NAMES and not _shaped(self._written(at)):
            return _Piece(at, at + 1, "ordinary")
        length, places = self.index.match(keys)
        country = _country(keys)
        if country > length:
            if is_currency(self.text, self.words[at].start, self.words[at].end):
                return _Piece(at, at + 1, "ordinary")
            return _Piece(at, at + country, "country")
        if length and all(key in ORDINARY or key in PARTICLES for key in keys[:length]):
            return _Piece(at, at + length, "ordinary")
        if length:
            return _Piece(at, at + length, "known", tuple(places))
        return _Piece(at, at + 1, self._kind_of_stranger(at), tuple(places))

    def _kind_of_stranger(self, at: int) -> Literal["known", "unknown", "ordinary"]:
        """What a single word is that the article does not write with a capital."""
        word, index = self.words[at], self.index
        if word.key in ORDINARY or word.key in PARTICLES or word.key in index.lower or not word.key.isalpha():
            return "ordinary"
        if self._is_other_form(at) or self.text[word.start - 1 : word.start] == "°":
            return "ordinary"
        if _shaped(self._written(at)):
            return "ordinary" if is_currency(self.text, word.start, word.end) else "unknown"
        if self.title_case or (opens(self.text, word) and not self._goes_on(at)):
            return "ordinary"
        if stem(word.key) in index.stems or (opens(self.text, word) and looks_ordinary(word.key)):
            return "ordinary"
        return "unknown"

    def _is_other_form(self, at: int) -> bool:
        """Whether the article has the plural or singular of a word, or its people's or place's name: "Galvan", "Galva"."""
        key, places = self.words[at].key, self.index.places
        if any(f"{key}{ending}" in places for ending in ("s", "es")) or (key.endswith("s") and key[:-1] in places):
            return True
        place = _place(key)
        alone = not self.words[at].joined and not self._goes_on(at) and len(place) >= _SHORTEST_COUNTRY
        return alone and any(other.startswith(place) and _place(other) == place for other in places)

    def _capitalises_plain_words(self) -> bool:
        """Whether capitals stand where the article or English has none, as in a headline and not in a list of names."""
        lower, stems = self.index.lower, self.index.stems
        plain = sum(1 for word in self.words if word.key in lower or word.key in FUNCTION or stem(word.key) in stems)
        return plain * _PLAIN_SHARE >= len(self.words)

    def _written(self, at: int) -> str:
        return self.text[self.words[at].start : self.words[at].end]

    def _goes_on(self, at: int) -> bool:
        return at + 1 < len(self.words) and self.words[at + 1].joined

    def _judge_group(self, group: list[_Piece]) -> Iterator[Verdict]:
        """The verdicts on pieces that stand side by side."""
        if any(piece.kind == "unknown" for piece in group):
            yield self._judge_strange(group)
            return
        for at, piece in enumerate(group):
            if piece.kind == "country":
                yield self._judge_country(piece)
            elif at and self._mixed(group[at - 1], piece):
                yield self._unsupported(
                    group[at - 1].first, piece.stop, f"the article has {self._name(group[at - 1])} and {self._name(piece)}"
                )
            else:
                yield self._supported(piece)

    def _judge_strange(self, group: list[_Piece]) -> Verdict:
        first, stop = group[0].first, group[-1].stop
        written_out = self._written_out(first, stop)
        if written_out:
            return written_out
        strange = next(piece for piece in group if piece.kind == "unknown")
        word = self.words[strange.first]
        if _shaped(self._written(strange.first)) and word.key in self.index.acronyms:
            return self._verdict(first, stop, "supported", f"stands for {self.index.written(self.index.acronyms[word.key])}")
        known = [piece for piece in group if piece.kind == "known"]
        if known:
            return self._unsupported(first, stop, f"the article has {self._name(known[0])}")
        closest = get_close_matches(word.key, self.index.places, 1, _ALIKE)
        reason = "not in the article"
        if closest:
            reason += f", which has {self._quoted(self.index.places[closest[0]][0])}"
        return self._unsupported(first, stop, reason)

    def _judge_country(self, piece: _Piece) -> Verdict:
        key = " ".join(word.key for word in self.words[piece.first : piece.stop])
        code = countries.stated()[key]
        if code in self.index.countries:
            return self._verdict(piece.first, piece.stop, "supported", None)
        if code in self.index.countries_implied:
            return self._verdict(piece.first, piece.stop, "supported", "the article names a place there")
        status: Literal["soft", "unsupported"] = "soft" if key in countries.demonyms() else "unsupported"
        return self._verdict(piece.first, piece.stop, status, "the article names neither the country nor its people")

    def _mixed(self, one: _Piece, other: _Piece) -> bool:
        """Whether two pieces that the text joins are parts of two different names of the article."""
        if one.kind != "known" or other.kind != "known":
            return False
        left, right = self.words[one.stop - 1].key, self.words[other.first].key
        if {left, right} & (countries.implied().keys() | countries.stated().keys()):
            return False
        return bool(self.index.beside(left, 1) and self.index.beside(right, -1))

    def _written_out(self, first: int, stop: int) -> Verdict | None:
        """Supported where the article has the acronym of what the text writes out."""
        at = bisect_right(self._chains, (first, len(self.words))) - 1
        start, end = self._chains[at] if at >= 0 else (0, 0)
        if start <= first and stop <= end <= start + _LONGEST_NAME:
            letters = "".join(word.key[0] for word in self.words[start:end])
            if self.index.has_acronym(letters):
                return self._verdict(first, stop, "supported", f"written out from {letters.upper()}")
        return None

    @cached_property
    def _chains(self) -> list[tuple[int, int]]:
        return list(chains(self.text, self.words))

    def _supported(self, piece: _Piece) -> Verdict:
        evidence = self.index.evidence(piece.places, piece.stop - piece.first, self.cited)
        reason = None
        if self.cited is not None and evidence and evidence[0].sentence not in self.cited:
            reason = f"in sentence {evidence[0].sentence}, outside those cited"
        return self._verdict(piece.first, piece.stop, "supported", reason, evidence)

    def _unsupported(self, first: int, stop: int, reason: str) -> Verdict:
        return self._verdict(first, stop, "unsupported", reason)

    def _verdict(
        self,
        first: int,
        stop: int,
        status: Literal["supported", "unsupported", "soft"],
        reason: str | None,
        evidence: tuple[Evidence, ...] = (),
    ) -> Verdict:
        start, end = self.words[first].start, self.words[stop - 1].end
        return Verdict("name", status, self.text[start:end], start, end, reason, evidence)

    def _name(self, piece: _Piece) -> str:
        return self._quoted(piece.places[0])

    def _quoted(self, place: int) -> str:
        return f'"{self.index.written(place)}"'


def judge_names(text: str, index: NameIndex, sentences: Sequence[int] | None) -> list[Verdict]:
    """One verdict for each name in `text`, and one for each role that it puts at a person's name, in reading order.

    A name is supported where the article or its title has it, in full or in a short form, and as one name: a first name of
    one person with another's surname is not. Those sentences are what the text cites; a name outside them is supported all
    the same, and the reason says where it is. A text without capitals is read by the article's, so that only mixed names and
    countries can be judged there.
    """
    reading = _Reading(text, index, sentences)
    found = list(reading.judge())
    if not reading.caseless:
        found += judge_roles(text, reading.words, index)
    if not reading.caseless and not reading.cites_its_only_name():
        clauses = Clauses(text, reading.words)
        found += judge_affiliations(clauses, index)
        found += judge_acts(clauses, index, reading.cited or ())
    return sorted(found, key=lambda verdict: (verdict.start, verdict.end))


def _country(keys: Sequence[str]) -> int:
    """How many of the keys, from the first on, name a country or its people."""
    table = countries.stated()
    for length in range(min(countries.LONGEST, len(keys)), 0, -1):
        if " ".join(keys[:length]) in table:
            return length
    return 0


def _place(key: str) -> str:
    """What the name of a place shares with that of its people: "belor" of Beloria and Belorian."""
    for ending in _OF_PLACES:
        if key.endswith(ending):
            return key.removesuffix(ending)
    return key


def _shaped(word: str) -> bool:
    """Whether a word shows by its letters that it is a name, wherever it stands: BBC, KamaTyres."""
    return any(map(str.isupper, word[1:]))


def _recased(text: str, index: NameIndex) -> list[Word]:
    """The words of a text without case that the article always writes with a capital."""
    words: list[Word] = []
    last_end = -1
    table = countries.stated()
    for match in re.finditer(r"[^\W_](?:\.[^\W_](?=\.)|[^\W_])*+\.?(?<!\w\w\.)", text):
        key = fold(match[0])
        if index.is_firmly_capital(key) or (key in table and len(key) >= _SHORTEST_COUNTRY):
            words.append(Word(key, match.start(), match.end(), last_end == match.start() - 1, False))  # noqa: FBT003
            last_end = match.end()
    return words
