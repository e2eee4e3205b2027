"""What an article tells and how, read sentence by sentence when a text asks for it."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain, pairwise
from math import ceil

from summarizer.grounding.figures.wordlist import listed
from summarizer.grounding.status.deeds import beginnings, kin, kindred
from summarizer.grounding.status.quantities import forms_of, is_telling
from summarizer.grounding.status.reading import Sentence, Telling, is_hinted
from summarizer.grounding.status.verbs import root
from summarizer.types.article import Article

# The sign comes first, so that what stands before it is looked at only there.
_SEPARATORS = re.compile(r"[,\u00a0\u202f\u2009](?<=\d.)(?=\d{3})")
_WORD = re.compile(r"[a-z]+(?:(?<=n)'t)?|n't|\d+")
_LEADING = frozenset(listed("to will would must should may might could can not n't yet"))
_REFERRING = re.compile(
    r"\b(?:it|they|he|she|them|him|no one|nobody|none|neither)\b|^ (?:its|their|his|her|this|these|those)\b"
)
"""What speaks of something that stands in the sentence before."""
_FEWEST_SHARED, _FEWEST_OF_PLANS = 2, 3
_SHARED_AT_FIRST, _SHARED_BY_PLANS = 0.5, 0.6
_LONGEST = 40
SHARED = 0.6
"""The share of the things in a clause that a sentence about the same deed has at least."""


class StatusIndex:
    """The tellings of an article, each sentence read once; the title is read too, under number 0."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._read: dict[int, list[Telling]] = {}
        self._cut: dict[int, Sentence] = {}
        self._held: dict[str, list[int]] = {}
        self._behind: dict[str, list[int]] = {}
        self._hinted: dict[int, bool] = {}
        self._referring: dict[int, bool] = {}

    def tellings(self, number: int) -> list[Telling]:
        """What the sentence of that number tells."""
        found = self._read.get(number)
        if found is None:
            found = self._read[number] = list(self._sentence(number).tellings())
        return found

    def _sentence(self, number: int) -> Sentence:
        found = self._cut.get(number)
        if found is None:
            words = self.article.words_of(self.article.sentence(number)) if number else self.article.title or ""
            before = self._sentence(number - 1).own if self._refers(number) else frozenset[str]()
            found = self._cut[number] = Sentence(words, before)
        return found

    def about(
        self,
        telling: Telling,
        sentences: Sequence[int] | None,
        *,
        same: bool = False,
        share: float | None = None,
        undone: bool = False,
    ) -> Iterator[tuple[int, Telling]]:
        """The tellings of sentences that hold the figure of one, or that `share` of its words, each with the sentence's number.

        `sentences` are the numbers of those that count; None is all. Of the `same` deed only those are read that may be told in
        another way, of what is `undone` those that hold the words themselves and tell something as not done. Sentences as long
        as several are left out, being several run together.
        """
        near = telling.clause.near
        # Where there is no figure, what shares less with a telling does not fit it.
        least = (share or (SHARED if telling.figure is None else 0)) * len(near)
        roots = kindred(telling.act) if telling.act else frozenset[str]()
        for number in self._numbers_about(telling, sentences, share or SHARED):
            if (undone and not self._is_hinted(number)) or (same and not self._may_tell(telling, number)):
                continue
            sentence = self._sentence(number)
            if len(sentence.about) > _LONGEST or len(near & (sentence.own if undone else sentence.about)) < least:
                continue
            found = sentence.deeds(roots, telling.figure, undone=telling.mood == "done") if same else self.tellings(number)
            yield from ((number, other) for other in found)

    def _numbers_about(self, telling: Telling, sentences: Sequence[int] | None, share: float) -> list[int]:
        marks = telling.clause.near
        needed = max(min(_FEWEST_SHARED, len(marks)), ceil(share * len(marks)))
        held: Mapping[int, int]
        if sentences is None:
            held = self._counts(marks, 1 if telling.figure else needed)
        else:
            held = {number: sum([self._holds(number, mark) for mark in marks]) for number in sentences}
        numbers = {number for number, count in held.items() if count >= needed > 0}
        if telling.figure:
            with_figure = {number for form in forms_of(telling.figure) for number in self._holding(form)}
            numbers |= with_figure if is_telling(telling.figure) else {number for number in with_figure if held.get(number)}
        return sorted(numbers if sentences is None else numbers.intersection(sentences))

    def lacks_figure_of(self, telling: Telling, sentences: Sequence[int] | None) -> bool:
        """Whether a telling has a figure that those sentences do not: then that is what is wrong with it."""
        if telling.figure is None:
            return False
        held = {number for form in forms_of(telling.figure) for number in self._holding(form)}
        return not (held if sentences is None else held.intersection(sentences))

    def _counts(self, marks: Iterable[str], needed: float) -> dict[int, int]:
        """How many of the marks the sentences hold, or may speak of; exact for those that come to as many as are needed."""
        found = Counter(chain.from_iterable(map(self._having, marks)))
        # Whether a sentence speaks of the one before is asked only where it matters.
        for number, more in Counter(chain.from_iterable(map(self._following, marks))).items():
            if found[number] + more >= needed and self._refers(number):
                found[number] += more
        return dict(found)

    def _holding(self, mark: str) -> list[int]:
        """The numbers of the sentences that hold some characters, or speak of the sentence before, which does."""
        return [*self._having(mark), *filter(self._refers, self._following(mark))]

    def _having(self, mark: str) -> list[int]:
        """The numbers of the sentences that hold some characters; a summary asks for the same words again and again."""
        found = self._held.get(mark)
        if found is None:
            found = [at for at, words in enumerate(self._lower) if mark in words] if mark in self._whole else []
            self._held[mark] = found
        return found

    def _following(self, mark: str) -> list[int]:
        """The numbers of the sentences without some letters that stand right behind one with them."""
        found = self._behind.get(mark)
        if found is None:
            having, last = self._having(mark), len(self._lower) - 1
            found = [at + 1 for at in having if at < last and at + 1 not in having] if mark.isalpha() else []
            self._behind[mark] = found
        return found

    def _holds(self, number: int, mark: str) -> bool:
        """Whether a sentence holds some characters, or letters that stand in the one before and that it speaks of."""
        if mark in self._lower[number]:
            return True
        return number > 1 and mark in self._lower[number - 1] and mark.isalpha() and self._refers(number)

    def _refers(self, number: int) -> bool:
        """Whether a sentence speaks of the one before by a pronoun."""
        found = self._referring.get(number)
        if found is None:
            found = self._referring[number] = number > 1 and _REFERRING.search(self._lower[number]) is not None
        return found

    def may_differ(self, sentence: Sentence, sentences: Sequence[int] | None) -> bool:
        """Whether a clause of a sentence is worth reading: a sentence that counts holds many of its words and one of its deeds.

        One of the two has to have a word that may tell something as not done.
        """
        if sentences is not None:
            hinted = any(sentence.is_hinted(first, stop) for first, stop in sentence.clauses)
            return hinted or any(map(self._is_hinted, sentences))
        return any(self._may_differ(sentence, first, stop) for first, stop in sentence.clauses)

    def _may_differ(self, sentence: Sentence, first: int, stop: int) -> bool:
        words = sentence.words[first:stop]
        marks = set(sentence.stems[first:stop]) - {""}
        needed = max(_FEWEST_SHARED, _SHARED_AT_FIRST * len(marks))
        held = self._counts(marks, needed)
        figures = [form for figure in sentence.figures(first, stop).values() if is_telling(figure) for form in forms_of(figure)]
        for figure in figures:
            held.update(dict.fromkeys(self._holding(figure), max(_FEWEST_SHARED, len(marks))))
        near = [number for number, count in held.items() if count >= needed]
        if not sentence.is_hinted(first, stop):
            near = list(filter(self._is_hinted, near))
        if not near:
            return False
        if any(held[number] >= max(_FEWEST_OF_PLANS, _SHARED_BY_PLANS * len(marks)) for number in near):
            return True
        told = "".join(self._lower[number] for number in near)
        if any(figure in told for figure in figures) or any(form in told for word in words for form in beginnings(word)):
            return True
        return any(f" {root(word)}" in told for before, word in pairwise(words) if before in _LEADING)

    def _may_tell(self, telling: Telling, number: int) -> bool:
        """Whether a sentence may tell the same deed in another way."""
        if telling.mood == "done" and not self._is_hinted(number):
            return False
        deeds = kin(telling.act) if telling.act else ()
        told = self._lower[number]
        if not deeds or any(form in told for form in deeds):
            return True
        return telling.figure is not None and any(form in told for form in forms_of(telling.figure))

    def _is_hinted(self, number: int) -> bool:
        """Whether a sentence has a word that may tell something as not done."""
        found = self._hinted.get(number)
        if found is None:
            found = self._hinted[number] = is_hinted(self._lower[number], _WORD.findall(self._lower[number]))
        return found

    def says(self, phrase: str) -> bool:
        """Whether the article has those words, in lower case, beside each other, and not as a question."""
        return any(phrase in words and "whether " not in words for words in self._lower)

    @cached_property
    def _lower(self) -> list[str]:
        """The title and the sentences in lower case, without the separators of thousands."""
        texts = [self.article.title or "", *map(self.article.words_of, self.article.sentences)]
        return [_SEPARATORS.sub("", f" {text.lower()}") for text in texts]

    @cached_property
    def _whole(self) -> str:
        return "".join(self._lower)
