"""The figures of one article, read once and kept with their sentences and contexts for every claim to be judged."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable
from functools import cached_property

from summarizer.grounding.figures.context import Context, context_of
from summarizer.grounding.figures.moments import year_of
from summarizer.grounding.figures.scan import scan
from summarizer.grounding.figures.stems import stems
from summarizer.grounding.figures.tokens import Tokens
from summarizer.types.article import Article
from summarizer.types.quantity import Quantity


class FigureIndex:
    """What judging needs of an article: its figures in reading order, `places` (the sentence number of each), contexts."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._contexts: dict[int, Context] = {}
        self._stems: dict[int, set[str]] = {}

    @cached_property
    def tokens(self) -> Tokens:
        """The tokens of the article's text."""
        return Tokens(self.article.text)

    @cached_property
    def figures(self) -> list[Quantity]:
        """The figures of the article's text."""
        return scan(self.tokens)

    @cached_property
    def places(self) -> list[int]:
        """The number of the sentence that each figure begins in; 0 where it stands in none."""
        starts = [sentence.start for sentence in self.article.sentences]
        return [bisect_right(starts, figure.start) for figure in self.figures]

    @cached_property
    def _by_sentence(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, number in enumerate(self.places):
            found.setdefault(number, []).append(index)
        return found

    @cached_property
    def usual_year(self) -> str | None:
        """The year that the article's dates state most often, None where they state none."""
        years = Counter(year for figure in self.figures if (year := year_of(figure)))
        return years.most_common(1)[0][0] if years else None

    def within(self, sentences: Collection[int] | None) -> Iterable[int]:
        """The indexes of the figures in those sentences, of all figures for None."""
        if sentences is None:
            return range(len(self.figures))
        return [index for number in sorted(set(sentences)) for index in self._by_sentence.get(number, ())]

    def context(self, index: int) -> Context:
        """The context of one figure in its sentence."""
        found = self._contexts.get(index)
        if found is None:
            found = context_of(self.tokens, self.figures, index, self._bounds(self.places[index]))
            self._contexts[index] = found
        return found

    def stems(self, number: int) -> set[str]:
        """The stems of one sentence's content words."""
        found = self._stems.get(number)
        if found is None:
            found = self._stems[number] = stems(self.tokens, *self._bounds(number))
        return found

    def _bounds(self, number: int) -> tuple[int, int]:
        """The first token of a sentence and the one behind its last."""
        if not self.article.has_sentence(number):
            return 0, len(self.tokens)
        sentence = self.article.sentence(number)
        return bisect_left(self.tokens.starts, sentence.start), bisect_left(self.tokens.starts, sentence.end)
