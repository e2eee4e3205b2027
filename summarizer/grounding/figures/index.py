"""The figures of one article, read once and kept with their sentences and contexts for every claim to be judged."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import pairwise

from summarizer.grounding.figures.compare import word_of
from summarizer.grounding.figures.derived.arithmetic import outcomes
from summarizer.grounding.figures.families import factor_between
from summarizer.grounding.figures.grammar.lexicon import SMALL, TIME_UNITS
from summarizer.grounding.figures.grammar.scan import scan
from summarizer.grounding.figures.grammar.tokens import DASHES, Tokens
from summarizer.grounding.figures.meant.belonging import Weights, belonging, carried
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.context import Context, context_of
from summarizer.grounding.figures.meant.respective import respective_row
from summarizer.grounding.figures.meant.roles import Role, roles_of
from summarizer.grounding.figures.meant.stretches import Row, companions, row_of
from summarizer.grounding.figures.moments import year_of
from summarizer.grounding.figures.readings import Readings
from summarizer.grounding.figures.stems import stem, stems
from summarizer.grounding.figures.table import FigureTable, head_of
from summarizer.types.article import Article
from summarizer.types.quantity import Quantity

_GAPPED = frozenset(("money", "percent", "measure", "fraction", "ordinal"))
_ENDS: tuple[list[str], ...] = ([], [","], [";"], ["."], ["and"])
# Tokens of a noun phrase with what it is of.
_PHRASE = 12
_DAY_WORDS = frozenset(
    ("today", "yesterday", "tomorrow", "tonight", "night", "morning", "afternoon", "evening", "weekend", "midweek")
)


class FigureIndex:
    """What judging needs of an article: its figures in reading order, `places` (the sentence number of each), contexts."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._contexts: dict[int, Context] = {}
        self._stems: dict[int, set[str]] = {}
        self._belonging: dict[int, Weights] = {}
        self._rows: dict[int, Row] = {}
        self._roles: dict[int, frozenset[Role]] = {}

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
    def table(self) -> FigureTable:
        """The figures by what they say."""
        return FigureTable((index, reading) for index in range(len(self.figures)) for reading in self.readings(index))

    @cached_property
    def usual_year(self) -> str | None:
        """The year that the article's dates state most often, None where they state none."""
        years = Counter(year for figure in self.figures if (year := year_of(figure)))
        return years.most_common(1)[0][0] if years else None

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The tokens of the article, each once."""
        return frozenset(self.tokens.words)

    @cached_property
    def spelled(self) -> frozenset[tuple[str, int]]:
        """The words of the article that a spelled number follows, with that number: "formula one"."""
        words = (word for word in self.tokens.words if word not in DASHES)
        return frozenset((before, SMALL[word]) for before, word in pairwise(words) if word in SMALL)

    @cached_property
    def numbered(self) -> frozenset[str]:
        """The words of the article's identifiers: "boeing" of "Boeing 737"."""
        return frozenset(word_of(figure.text) for figure in self.figures if figure.kind == "identifier")

    @cached_property
    def _readings(self) -> Readings:
        return Readings(self.article.text, self.figures, self.places)

    @cached_property
    def _by_sentence(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = {}
        for index, number in enumerate(self.places):
            found.setdefault(number, []).append(index)
        return found

    def within(self, sentences: Collection[int] | None) -> Iterable[int]:
        """The indexes of the figures in those sentences, of all figures for None."""
        if sentences is None:
            return range(len(self.figures))
        return [index for number in sorted(set(sentences)) for index in self._by_sentence.get(number, ())]

    def readings(self, index: int) -> tuple[Quantity, ...]:
        """The figure as it stands, with the unit left to one before it, and as the range or the share that it may open."""
        return self._readings.of(index)

    def derivable(self, figure: Quantity) -> Iterator[list[int]]:
        """The groups of figures, each of two sentences on end, from which arithmetic may give a figure that stands nowhere."""
        if figure.kind in ("date", "period", "age"):
            yield self._moments
        if figure.kind == "multiple":
            yield from map(self._with_next, self._by_sentence)
        points = factor_between("percentage point", figure.unit) if figure.kind == "percent" else None
        for number in self._outcomes.get((figure.value or Decimal(0)) * (points or 1), ()):
            yield self._with_next(number)
        if figure.per:
            yield from ([at] for at, other in enumerate(self.figures) if other.per and other.unit == figure.unit)

    def _with_next(self, number: int) -> list[int]:
        """The figures of a sentence and of the one behind it."""
        return [*self._by_sentence.get(number, ()), *self._by_sentence.get(number + 1, ())]

    @cached_property
    def _moments(self) -> list[int]:
        """The first of the figures of each date, period and age."""
        kinds = ("date", "period", "age")
        found = {(q.kind, q.when, q.value, q.unit): at for at, q in reversed(list(enumerate(self.figures))) if q.kind in kinds}
        return sorted(found.values())

    @cached_property
    def _outcomes(self) -> dict[Decimal, list[int]]:
        """The sentences whose figures, with those of the next, give a value by arithmetic."""
        found: dict[Decimal, list[int]] = {}
        for number in self._by_sentence:
            for value in outcomes([self.figures[source] for source in self._with_next(number)]):
                found.setdefault(value, []).append(number)
        return found

    def noun(self, index: int) -> str | None:
        """The noun that a figure counts, perhaps left to one before it."""
        found = self._readings.left_out(index)
        return self.figures[index].noun or (found.noun if found else self._gapped_noun(index))

    def time_counted(self, index: int) -> Quantity | None:
        """A count of units of time as the time that they make: "86 snow days"; None for any other figure."""
        figure, noun = self.figures[index], self.noun(index)
        unit = TIME_UNITS.get(head_of(noun)) if noun and " " in noun and figure.kind == "count" else None
        return replace(figure, kind="period", unit=unit) if unit else None

    def _gapped_noun(self, index: int) -> str | None:
        """The noun of the figure before one that has no words behind it: "it sold 13% of its flour, 24% and 31%"."""
        figure, number = self.figures[index], self.places[index]
        if figure.kind not in _GAPPED or self.behind(index)[:1] not in _ENDS:
            return None
        if self.tokens.word(bisect_left(self.tokens.starts, figure.start) - 1) == "of":
            return None
        before = (self.figures[at] for at in reversed(self._by_sentence[number]) if at < index)
        return next((other.noun for other in before if other.kind == figure.kind and other.noun), None)

    def context(self, index: int) -> Context:
        """The context of one figure in its sentence."""
        found = self._contexts.get(index)
        if found is None:
            found = dict(context_of(self.tokens, self.figures, index, self._bounds(self.places[index])))
            if self.figures[index].noun is None:
                found.update({key: 1.0 for word in (self.noun(index) or "").split() if (key := stem(word))})
            self._contexts[index] = found
        return found

    def row(self, index: int) -> Row:
        """The stretches of the figures of one kind in a figure's sentence."""
        found = self._rows.get(index)
        if found is None:
            number = self.places[index]
            alike = [at for at in self._by_sentence[number] if self._alike(at, index)]
            found = self._rows[index] = row_of(self.tokens, self.figures, alike, index, self._bounds(number))
        return found

    def belonging(self, index: int) -> Weights:
        """How surely each concept of a figure's sentence, and of the one before it, belongs to the figure."""
        found = self._belonging.get(index)
        if found is None:
            number = self.places[index]
            found = belonging(self.tokens, self.row(index))
            if number > 1:
                found = {**carried(self.tokens, self._bounds(number), self._bounds(number - 1)), **found}
            found.update((key, 1.0) for word in (self.noun(index) or "").split() if (key := concept(word)))
            listed = respective_row(self.tokens, self.figures, index, self._bounds(number))
            if listed:
                found.update(listed.belonging(index, concept))
            self._belonging[index] = found
        return found

    def _alike(self, one: int, other: int) -> bool:
        """Whether two figures are of one kind, perhaps of one that they leave to a figure before them."""
        kinds = {figure.kind for figure in self.readings(one)}
        return one == other or not kinds.isdisjoint(figure.kind for figure in self.readings(other))

    def stems(self, number: int) -> set[str]:
        """The stems of one sentence's content words."""
        found = self._stems.get(number)
        if found is None:
            found = self._stems[number] = stems(self.tokens, *self._bounds(number))
        return found

    def behind(self, index: int) -> list[str]:
        """The tokens behind a figure in its sentence, as many as a noun phrase can have."""
        start = bisect_left(self.tokens.starts, self.figures[index].end)
        return self.tokens.words[start : min(start + _PHRASE, self._bounds(self.places[index])[1])]

    def words(self, number: int) -> list[str]:
        """The tokens of a sentence in lower case."""
        return self.tokens.words[slice(*self._bounds(number))]

    def roles(self, index: int) -> frozenset[Role]:
        """How a figure is told: as planned, as earlier, ..."""
        found = self._roles.get(index)
        if found is None:
            found = self._roles[index] = roles_of(self.tokens, self.row(index).own)
        return found

    def companions(self, index: int) -> list[Quantity]:
        """The figures beside one in its sentence with nothing between them that parts clauses."""
        return companions(self.tokens, self.figures, index)

    def length(self, number: int) -> int:
        """The number of tokens of a sentence."""
        first, last = self._bounds(number)
        return last - first

    def opening(self, number: int) -> str:
        """The first token of a sentence in lower case."""
        return self.tokens.word(self._bounds(number)[0])

    def tells_day(self, number: int) -> bool:
        """Whether a sentence tells a day by a word such as "yesterday"."""
        first, last = self._bounds(number)
        return not _DAY_WORDS.isdisjoint(self.tokens.words[first:last])

    def _bounds(self, number: int) -> tuple[int, int]:
        """The first token of a sentence and the one behind its last."""
        if not self.article.has_sentence(number):
            return 0, len(self.tokens)
        sentence = self.article.sentence(number)
        return bisect_left(self.tokens.starts, sentence.start), bisect_left(self.tokens.starts, sentence.end)
