"""What an article tells and how, read sentence by sentence when a text asks for it."""

import re
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
        for number in range(len(self._lower)) if sentences is None else sentences:
            words = self._lower[number]
            if needed and sum(mark in words for mark in marks) >= needed:
                for other in self.tellings(number):
                    yield number, other

    def says(self, phrase: str) -> bool:
        """Whether the article has those words, in lower case, beside each other."""
        return any(phrase in words for words in self._lower)

    @cached_property
    def _lower(self) -> list[str]:
        """The title and the sentences in lower case, without the separators of thousands."""
        texts = [self.article.title or "", *map(self.article.words_of, self.article.sentences)]
        return [_SEPARATORS.sub("", text.lower()) for text in texts]
