"""A text under judgement beside an article: its figures, their contexts, and how well figures of the article fit them."""

from collections.abc import Sequence
from functools import cached_property
from itertools import islice

from summarizer.grounding.figures.compare import comparable, same_figure
from summarizer.grounding.figures.derived.wording import Wording, wording_of
from summarizer.grounding.figures.grammar.ellipsis import is_bare, with_unit_before
from summarizer.grounding.figures.grammar.scan import read_figures
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.meant.belonging import Weights
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.context import Context, context_of, is_baseline, similarity
from summarizer.grounding.figures.meant.nearness import nearness
from summarizer.grounding.figures.meant.stretches import Row, companions, row_of
from summarizer.grounding.figures.moments import leaves_year_open, year_of
from summarizer.grounding.figures.stems import stems
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

# What it costs a figure of another kind, which may tell the same ("26 years" an age), to be taken for the claim's.
_OTHER_KIND = 0.2
_NOUN_BONUS = 0.3
# What it costs that only one of two figures is what something is compared with.
_OTHER_ROLE = 0.25
_AMOUNTS = ("money", "measure", "percent")
# Of figures that say the same, so many are compared by their contexts.
_COMPARED = 16
# Scopes with more figures than this are looked up in the article's table.
_LARGE_SCOPE = 48
# In longer ones a figure's rivals are sought in its own sentence only.
_LONGEST_SCOPE = 128
# How many figures around one in the text can have changed places with it.
_NEARBY = 12
# Characters between two figures that tell one thing: ", ".
_APPOSED = 2


class ClaimText:
    """The figures of a text, and the sentences of the article that it cites (None for all), with the figures in them."""

    def __init__(self, text: str, index: FigureIndex, sentences: Sequence[int] | None) -> None:
        self.index = index
        self.sentences = sentences
        self.tokens, figures = read_figures(text)
        self.scope = list(index.within(sentences))
        self.figures = self._filled(figures) if any(map(is_bare, figures)) else figures
        self._contexts: dict[int, Context] = {}
        self._nearness: dict[int, Weights] = {}
        self._rows: dict[int, Row] = {}

    def _filled(self, figures: Sequence[Quantity]) -> Sequence[Quantity]:
        """The figures, bare ones with the unit of one before them where only so they are the article's."""
        measured = [with_unit_before(figures, at) for at in range(len(figures))]
        return [
            other if other and not self._equal(figure) and self._equal(other) else figure
            for figure, other in zip(figures, measured, strict=True)
        ]

    @cached_property
    def words(self) -> set[str]:
        """The stems of the text's content words."""
        return stems(self.tokens)

    @cached_property
    def cited(self) -> frozenset[int]:
        """The numbers of the sentences that are cited."""
        return frozenset(self.sentences or ())

    @property
    def said(self) -> list[str]:
        """The tokens of the sentences that are cited, in lower case."""
        return [word for number in sorted(self.cited) for word in self.index.words(number)]

    @cached_property
    def _years(self) -> set[str | None]:
        return {year_of(self.index.figures[source]) for source in self.scope} - {None}

    def context(self, at: int) -> Context:
        """The words around one of the text's figures."""
        found = self._contexts.get(at)
        if found is None:
            found = self._contexts[at] = context_of(self.tokens, self.figures, at, (0, len(self.tokens)))
        return found

    def nearness(self, at: int) -> Weights:
        """How near each concept of the text stands to one of its figures."""
        found = self._nearness.get(at)
        if found is None:
            around = nearness(self.tokens, self.row(at))
            found = self._nearness[at] = {word: weight for word, weight in around.items() if word not in self._units}
        return found

    def row(self, at: int) -> Row:
        """The stretches of the text's figures of one kind with one of them."""
        found = self._rows.get(at)
        if found is None:
            kind = self.figures[at].kind
            alike = [own for own, q in enumerate(self.figures) if q.kind == kind or (kind in _AMOUNTS and is_bare(q))]
            found = self._rows[at] = row_of(self.tokens, self.figures, alike, at, (0, len(self.tokens)))
        return found

    @cached_property
    def _units(self) -> set[str]:
        """The concepts of the words that are part of amounts, as "dollars"."""
        amounts = (figure for figure in self.figures if figure.kind in _AMOUNTS)
        return {concept(word) for figure in amounts for word in figure.text.lower().split()}

    def fit(self, at: int, source: int) -> float:
        """How well a figure of the article fits the words around one of the text's; more than 1 where the nouns agree."""
        score = similarity(self.context(at), self.index.context(source))
        ours, theirs = self.figures[at].noun, self.index.noun(source)
        if ours and theirs and head_of(ours) == head_of(theirs):
            score += _NOUN_BONUS
        if is_baseline(self.tokens, self.figures[at]) != is_baseline(self.index.tokens, self.index.figures[source]):
            score -= _OTHER_ROLE
        return score if self.figures[at].kind == self.index.figures[source].kind else score - _OTHER_KIND

    def telling(self, at: int, best: int, rival: int) -> float:
        """How much the words around one of the text's figures say of the figure `best` that they don't say of `rival`."""
        one, other = self.index.context(best), self.index.context(rival)
        return sum(weight * max(0.0, one.get(word, 0.0) - other.get(word, 0.0)) for word, weight in self.context(at).items())

    def equal(self, at: int) -> list[int]:
        """The figures in scope that say what one of the text's says, those of its noun first where there are very many."""
        return self._equal(self.figures[at])

    def _equal(self, figure: Quantity) -> list[int]:
        if self.sentences is not None and len(self.scope) <= _LARGE_SCOPE:
            return [source for source in self.scope if self._says(figure, source)]
        found: list[int] = []
        for entry in self.index.table.same(figure):
            if self._year_known(figure, entry.figure):
                heads = entry.by_head.get(head_of(figure.noun), []) if figure.noun else []
                found += [*self._first_cited(heads), *self._first_cited(entry.indexes)]
        return sorted(set(found))

    def elsewhere(self, at: int) -> list[int]:
        """The figures outside of the cited sentences that say what one of the text's says."""
        found = {source for entry in self.index.table.same(self.figures[at]) for source in entry.indexes[:_COMPARED]}
        return [source for source in sorted(found) if self.index.places[source] not in self.cited]

    def tells(self, at: int, source: int) -> list[int]:
        """The text's figures near one of them that say what a figure of the article says."""
        around = range(max(0, at - _NEARBY), min(len(self.figures), at + _NEARBY + 1))
        readings = self.index.readings(source)
        return [own for own in around if own != at and any(same_figure(self.figures[own], said) for said in readings)]

    def companions(self, at: int) -> list[Quantity]:
        """The figures beside one of the text's with nothing between them that parts clauses."""
        return companions(self.tokens, self.figures, at)

    def wording(self, at: int) -> Wording:
        """The words around one of the text's figures that tell whether it is a total, a change or a share."""
        return wording_of(self.tokens, self.figures[at])

    def rivals(self, at: int, best: int | None = None) -> list[int]:
        """The figures in scope that could stand in the place of one of the text's, other than `best`.

        Against the whole article, or a long part of it, these are only the figures in the sentence of `best`.
        """
        figure, index = self.figures[at], self.index
        if self.sentences is None or len(self.scope) > _LONGEST_SCOPE:
            scope = index.within([index.places[best]]) if best is not None else []
        else:
            scope = self.scope
        return [
            source
            for source in scope
            if source != best and any(comparable(figure, reading) for reading in index.readings(source))
        ]

    def other_dates(self, at: int, best: int) -> list[int]:
        """The dates of another grain in the sentence of `best`, a date, whose place the claim can have given it.

        Those told beside it are of the same day ("Saturday, April 11"), and the claim must say one of the two elsewhere.
        """
        index = self.index
        if index.figures[best].kind != "date":
            return []
        around = self.figures[max(0, at - _NEARBY) : at + _NEARBY + 1]
        told = [figure.when for figure in around if figure.kind == "date" and figure is not self.figures[at]]
        return [
            source
            for source in index.within([index.places[best]])
            if source != best
            and index.figures[source].kind == "date"
            and not comparable(self.figures[at], index.figures[source])
            and not _beside(index.figures[source], index.figures[best])
            and not {index.figures[source].when, index.figures[best].when}.isdisjoint(told)
        ]

    def _first_cited(self, sources: list[int]) -> list[int]:
        if self.sentences is None:
            return sources[:_COMPARED]
        return list(islice((source for source in sources if self.index.places[source] in self.cited), _COMPARED))

    def _says(self, figure: Quantity, source: int) -> bool:
        for reading in self.index.readings(source):
            if same_figure(figure, reading) and self._year_known(figure, reading):
                return True
        time = self.index.time_counted(source) if figure.kind == "period" else None
        return time is not None and same_figure(figure, time)

    def _year_known(self, figure: Quantity, source: Quantity) -> bool:
        """Whether a year that a claim adds to a date is the article's: stated beside it, of publication, or its usual one."""
        year = year_of(figure)
        if year is None or not leaves_year_open(source):
            return True
        if self.sentences is not None and self._years:
            return year in self._years
        published = (self.index.article.published or "")[:4]
        if published.isdecimal():
            return abs(int(published) - int(year)) <= 1
        return year == self.index.usual_year


def _beside(one: Quantity, other: Quantity) -> bool:
    """Whether two figures of the article stand next to each other, with a comma between them or less."""
    return max(one.start, other.start) - min(one.end, other.end) <= _APPOSED
