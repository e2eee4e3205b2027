"""The names of one article, read once for every text to be judged."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from operator import attrgetter

from summarizer.grounding.names import countries
from summarizer.grounding.names.acts.clauses import ClauseIndex
from summarizer.grounding.names.fold import fold
from summarizer.grounding.names.lexicon import ORDINARY
from summarizer.grounding.names.roles.roles import Role, roles_in
from summarizer.grounding.names.scan import Word, opens, scan
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence

_MOST_PLACES = 48
_LONGEST_SENTENCE = 4_000
_REACH = 3
_INITIALS = 2
_WRITTEN = 6
_STEM = 5
_LONGEST_ACRONYM = 7
# Other words are matched too, outside the group, so that they are passed over at once.
_LOWER = re.compile(r"([^\W\d_A-Z][^\W\d_]++)|\w++")
_CHAIN = re.compile(r"\s(?:(?:of|for|and|the|&|in|on|to)\s){0,2}|-")


class NameIndex:
    """What judging needs of an article: its capitalised words in reading order, those of the title behind them."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._firm: dict[str, bool] = {}
        self._near: dict[str, list[Role]] = {}
        body = scan(article.text)
        self._body = len(body)
        self.words: list[Word] = [*body, *scan(article.title or "")]

    @cached_property
    def places(self) -> dict[str, list[int]]:
        """The indexes of the capitalised words by key."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            found.setdefault(word.key, []).append(at)
        return found

    def has_acronym(self, key: str) -> bool:
        """Whether the article's text has that word in capitals throughout."""
        words = (self.words[at] for at in self.places.get(key, ()) if at < self._body)
        return any(self.article.text[word.start : word.end].isupper() for word in words)

    @cached_property
    def lower(self) -> frozenset[str]:
        """The keys of the words that the article writes in lower case."""
        text = f"{self.article.text} {self.article.title or ''}"
        return frozenset(map(fold, filter(str.islower, set(_LOWER.findall(text)))))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The beginnings of those words, by which other forms of them are known."""
        return frozenset(map(stem, self.lower))

    def is_firmly_capital(self, key: str) -> bool:
        """Whether the article writes the word of a key with a capital inside a sentence and never without one."""
        if key not in self.places or key in ORDINARY:
            return False
        if key not in self._firm:
            words = ((self._text_of(at), self.words[at]) for at in self.places[key])
            self._firm[key] = any(word.owner or not opens(text, word) for text, word in words) and key not in self.lower
        return self._firm[key]

    @cached_property
    def countries(self) -> set[str]:
        """The codes of the countries that the article names, by whatever form."""
        return countries.with_wholes(set(self._codes(countries.stated())))

    @cached_property
    def countries_implied(self) -> set[str]:
        """The codes of the countries whose well-known places the article names."""
        return countries.with_wholes(set(self._codes(countries.implied())))

    @cached_property
    def acronyms(self) -> dict[str, int]:
        """The initials of each row of words in the article's names, with the index of its first word."""
        found: dict[str, int] = {}
        for first, stop in chains(self.article.text, self.words[: self._body]):
            letters = "".join(word.key[0] for word in self.words[first:stop])
            for start in range(len(letters) - 1):
                for end in range(start + 2, min(start + _LONGEST_ACRONYM, len(letters)) + 1):
                    found.setdefault(letters[start:end], first + start)
        return found

    @cached_property
    def roles(self) -> dict[str, list[Role]]:
        """The roles that the article gives to people, by the key of the surname."""
        found: dict[str, list[Role]] = {}
        for role in roles_in(self.article.text, self.words[: self._body]):
            found.setdefault(role.person, []).append(role)
        return found

    def roles_near(self, person: str) -> list[Role]:
        """The roles of a person that the sentences with that surname tell; the whole article need not be read for them."""
        if person not in self._near:
            spans = map(self.span_of, sorted(self.sentences_with_any((person,))))
            read = (roles_in(self.article.text, self.words_between(*span), *span) for span in spans)
            self._near[person] = [role for roles in read for role in roles if role.person == person]
        return self._near[person]

    def sentences_with(self, key: str) -> Iterator[tuple[int, str]]:
        """The starts and texts of the sentences that have a capitalised word of that key."""
        for number in sorted({self.sentence_of(place) for place in self.places.get(key, ())[:_MOST_PLACES]} - {0}):
            sentence = self.article.sentence(number)
            yield sentence.start, self.article.words_of(sentence)

    def sentences_with_any(self, keys: Collection[str]) -> set[int]:
        """The numbers of the sentences that have a capitalised word of those keys."""
        return {self.sentence_of(place) for key in keys for place in self.places.get(key, ())[:_MOST_PLACES]} - {0}

    def span_of(self, number: int) -> tuple[int, int]:
        """Where a sentence begins and how far it is read: a text without full stops would be read again for every name."""
        sentence = self.article.sentence(number)
        return sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE)

    def words_between(self, start: int, end: int) -> list[Word]:
        """The capitalised words of the article's text from one offset to another."""
        first, stop = (bisect_left(self.words, at, 0, self._body, key=attrgetter("start")) for at in (start, end))
        return self.words[first:stop]

    def only_name(self, number: int) -> set[str] | None:
        """The keys of the one name of a sentence; see `only_name`."""
        return only_name(self.words_between(*self.span_of(number)))

    @cached_property
    def clauses(self) -> ClauseIndex:
        """What the sentences tell of the names."""
        return ClauseIndex(self)

    def match(self, keys: Sequence[str]) -> tuple[int, list[int]]:
        """How many of the keys, from the first on, stand in one name of the article in this order, and where they begin.

        The article may have more words between them ("Kassym-Jomart Kemeluly Tokayev"), and initials stand for names.
        """
        best, found = 0, list[int]()
        for place in self._beginnings(keys):
            length = self._walk(keys, place)
            if length > best:
                best, found = length, []
            if length == best:
                found.append(place)
        return best, found

    def beside(self, key: str, step: int) -> set[str]:
        """The keys of what follows (step 1) or precedes (step -1) a word in the article's names, ordinary words apart."""
        found = set()
        for place in self.places.get(key, ())[:_MOST_PLACES]:
            other = place + step
            if 0 <= other < len(self.words) and self.words[max(place, other)].joined:
                found.add(self.words[other].key)
        return found - ORDINARY

    def sentence_of(self, place: int) -> int:
        """The number of the sentence that a word stands in; 0 for the title and for text outside all sentences."""
        return self.sentence_at(self.words[place].start) if place < self._body else 0

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that begins last before an offset of the article's text, 0 before the first one."""
        return bisect_right(self._starts, offset)

    def evidence(self, places: Sequence[int], length: int, cited: Collection[int] | None) -> tuple[Evidence, ...]:
        """One of those places of a name of so many words, in a cited sentence where there is one."""
        if not places:
            return ()
        chosen = next((place for place in places if cited is None or self.sentence_of(place) in cited), places[0])
        number = self.sentence_of(chosen)
        if not self.article.has_sentence(number):
            return ()
        first = self.words[chosen]
        last = self.words[min(chosen + length, self._body) - 1]
        sentence = self.article.sentence(number)
        end = last.end if first.end <= last.end <= sentence.end else first.end
        return (Evidence.of(self.article, sentence, first.start, min(end, sentence.end)),)

    def evidence_at(self, start: int, end: int) -> tuple[Evidence, ...]:
        """A span of the article's text, as far as it lies in the sentence that it begins in."""
        number = bisect_right(self._starts, start)
        if not self.article.has_sentence(number):
            return ()
        sentence = self.article.sentence(number)
        return (Evidence.of(self.article, sentence, start, min(end, sentence.end)),) if start < sentence.end else ()

    def written(self, place: int) -> str:
        """The whole name that a word belongs to, as the article writes it."""
        first = last = place
        while self.words[first].joined and place - first < _WRITTEN:
            first -= 1
        while last + 1 < len(self.words) and self.words[last + 1].joined and last - place < _WRITTEN:
            last += 1
        text = self._text_of(place)
        return " ".join(text[self.words[first].start : self.words[last].end].split())

    def _text_of(self, place: int) -> str:
        """The text that a word stands in, the article's or its title."""
        return self.article.text if place < self._body else self.article.title or ""

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.article.sentences]

    def _beginnings(self, keys: Sequence[str]) -> Iterator[int]:
        known = self.places.get(keys[0])
        if known:
            yield from known[:_MOST_PLACES]
        elif len(keys) > 1 and len(keys[0]) <= _INITIALS:
            yield from self._initials(keys)
        elif len(keys) > 1:
            for place in self.places.get(keys[1], ())[:_MOST_PLACES]:
                if self.words[place].joined and same_word(keys[0], self.words[place - 1].key):
                    yield place - 1

    def _initials(self, keys: Sequence[str]) -> Iterator[int]:
        """Where a name begins whose first letter the first key is, the second standing a few words behind."""
        for place in self.places.get(keys[1], ())[:_MOST_PLACES]:
            first = place
            while self.words[first].joined and place - first < _REACH:
                first -= 1
                if same_word(keys[0][0], self.words[first].key):
                    yield first
                    break

    def _walk(self, keys: Sequence[str], place: int) -> int:
        length = 1
        while length < len(keys):
            for other in range(place + 1, min(place + 1 + _REACH, len(self.words))):
                if not self.words[other].joined:
                    return length
                if same_word(keys[length], self.words[other].key):
                    place, length = other, length + 1
                    break
            else:
                return length
        return length

    def _codes(self, table: dict[str, str]) -> Iterator[str]:
        """The codes of a table whose keys stand in the article."""
        for at, word in enumerate(self.words):
            key = word.key
            if key in table:
                yield table[key]
            for other in self.words[at + 1 : at + countries.LONGEST]:
                if not other.joined:
                    break
                key = f"{key} {other.key}"
                if key in table:
                    yield table[key]


def same_word(one: str, other: str) -> bool:
    """Whether two keys are one word of a name: equal, one the other's initial, or its plural."""
    if one == other:
        return True
    short, long = (one, other) if len(one) < len(other) else (other, one)
    return long.startswith(short) and (len(short) == 1 or long[len(short) :] in ("s", "es"))


def only_name(words: Sequence[Word]) -> set[str] | None:
    """The keys of the one name among capitalised words, ordinary ones apart; none where there is no name, None for several."""
    found: set[str] = set()
    for word in words:
        if word.key in ORDINARY:
            continue
        if found and not word.joined:
            return None
        found.add(word.key)
    return found


def stem(key: str) -> str:
    """The beginning of a word that its forms share."""
    return key[: max(_STEM, len(key) - 3)]


def chains(text: str, words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """The rows of at least two capitalised words of one text that stand together or are bound by "of", "for", "and"."""
    first = 0
    for at in range(1, len(words) + 1):
        if at == len(words) or not _CHAIN.fullmatch(text, words[at - 1].end, words[at].start):
            if at - first > 1:
                yield first, at
            first = at
