"""What an article tells and how, read sentence by sentence when a text asks for it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cached_property
from math import ceil

from summarizer.grounding.status.deeds import beginnings
from summarizer.grounding.status.lexicon import HINTING, HINTS, NUMBERS
from summarizer.grounding.status.reading import Telling, forms_of, read, stem
from summarizer.grounding.status.verbs import root
from summarizer.types.article import Article

_SEPARATORS = re.compile(r"(?<=\d)[,\u00a0\u202f\u2009](?=\d{3})")
_WORD = re.compile(r"[a-z]+(?:(?<=n)'t)?|n't|\d+")
_LED = re.compile(r"\b(?:to|will|would|must|should|may|might|could|can|not|n't|yet) ([a-z]+)")
_FEWEST_SHARED = 2
_SHARED_SOMEWHERE = 0.3
_STOPS = frozenset(".!?\"”'’")
SHARED = 0.6
"""The share of the things in a clause that a sentence about the same deed has at least."""


class StatusIndex:
    """The tellings of an article, each sentence read once; the title is read too, under number 0."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._read: dict[int, list[Telling]] = {}
        self._held: dict[str, list[int]] = {}
        self._hinted: dict[int, bool] = {}

    def tellings(self, number: int) -> list[Telling]:
        """What the sentence of that number tells."""
        found = self._read.get(number)
        if found is None:
            words = self.article.words_of(self.article.sentence(number)) if number else self.article.title or ""
            found = self._read[number] = read(words)
        return found

    def about(self, telling: Telling, sentences: Sequence[int] | None) -> Iterator[tuple[int, Telling]]:
        """The tellings of sentences that hold the figure of one, or most of its words, each with the sentence's number.

        `sentences` are the numbers of those that count; None is all.
        """
        marks = forms_of(telling.figure) if telling.figure else telling.clause.near
        needed = 1 if telling.figure else max(min(_FEWEST_SHARED, len(marks)), ceil(SHARED * len(marks)))
        if not needed:
            return
        held = Counter(number for mark in marks for number in self._holding(mark))
        among = None if sentences is None else set(sentences)
        for number in sorted(number for number, count in held.items() if count >= needed):
            if among is None or number in among:
                for other in self.tellings(number):
                    yield number, other

    def _holding(self, mark: str) -> list[int]:
        """The numbers of the sentences that hold some characters; a summary asks for the same words again and again."""
        found = self._held.get(mark)
        if found is None:
            found = self._held[mark] = [number for number, words in enumerate(self._lower) if mark in words]
        return found

    def may_differ(self, text: str, sentences: Sequence[int] | None) -> bool:
        """Whether a sentence is worth reading: one of those that count holds two of its words and a word for a deed of its own.

        One of the two has to have a word that may tell something as not done.
        """
        lower = text.lower().replace("’", "'")
        words = set(_WORD.findall(lower))
        hinted = is_hinted(lower, words)
        numbers = [number for word in words if (number := word if word[0].isdecimal() else NUMBERS.get(word))]
        marks = set(map(stem, words)) - {""}
        held = Counter(number for mark in marks for number in self._holding(mark))
        needed = max(_FEWEST_SHARED, _SHARED_SOMEWHERE * len(marks))
        deeds: tuple[str, ...] | None = None
        for number, count in held.items():
            if count < needed or (sentences is not None and number not in sentences):
                continue
            if not hinted and not self._is_hinted(number):
                continue
            if deeds is None:
                deeds = tuple(form for word in words for form in beginnings(word))
                if hinted:
                    deeds += tuple(f" {root(word)}" for word in _LED.findall(lower))
            told = self._lower[number]
            if any(form in told for form in deeds) or any(digits in told for digits in numbers):
                return True
        return False

    def _is_hinted(self, number: int) -> bool:
        """Whether a sentence has a word that may tell something as not done."""
        found = self._hinted.get(number)
        if found is None:
            told = self._lower[number]
            found = self._hinted[number] = is_hinted(told, _WORD.findall(told))
        return found

    def says(self, phrase: str) -> bool:
        """Whether the article has those words, in lower case, beside each other, and not as a question."""
        return any(phrase in words and "whether " not in words for words in self._lower)

    @cached_property
    def _lower(self) -> list[str]:
        """The title and the sentences in lower case, without the separators of thousands."""
        texts = [self.article.title or "", *map(self.article.words_of, self.article.sentences)]
        return [_SEPARATORS.sub("", f" {text.lower()}") for text in texts]


def is_hinted(text: str, words: Collection[str]) -> bool:
    """Whether a sentence in lower case has a word that may tell something as not done, or is a heading or an item of a list."""
    if not HINTS.isdisjoint(words) or any(wording in text for wording in HINTING):
        return True
    return " to " in text and not (text.strip()[:1].isalnum() and text.rstrip()[-1:] in _STOPS)
