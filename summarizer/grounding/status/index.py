"""What an article tells and how, read sentence by sentence when a text asks for it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property
from math import ceil

from summarizer.grounding.status.reading import Telling, forms_of, read
from summarizer.types.article import Article

_SEPARATORS = re.compile(r"(?<=\d)[,\u00a0\u202f\u2009](?=\d{3})")
_FEWEST_SHARED = 2
SHARED = 0.6
"""The share of the things in a clause that a sentence about the same deed has at least."""


class StatusIndex:
    """The tellings of an article, each sentence read once; the title is read too, under number 0."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._read: dict[int, list[Telling]] = {}
        self._held: dict[str, list[int]] = {}

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

    def says(self, phrase: str) -> bool:
        """Whether the article has those words, in lower case, beside each other."""
        return any(phrase in words for words in self._lower)

    @cached_property
    def _lower(self) -> list[str]:
        """The title and the sentences in lower case, without the separators of thousands."""
        texts = [self.article.title or "", *map(self.article.words_of, self.article.sentences)]
        return [_SEPARATORS.sub("", text.lower()) for text in texts]
