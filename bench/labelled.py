"""The labelled sets: their rows, the articles of these, and the sentences of an article that a sound claim needs."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar

from summarizer.grounding.figures import FigureIndex, find_figures
from summarizer.grounding.figures.compare import same_figure
from summarizer.grounding.figures.grammar.tokens import Tokens
from summarizer.grounding.figures.stems import stems
from summarizer.reading.article import article_from_text
from summarizer.types.article import Article

Row = dict[str, Any]
Index = TypeVar("Index")


def rows(path: Path) -> Iterator[Row]:
    """The lines of one labelled set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article_of(text: str) -> Article:
    """The article of a row."""
    return article_from_text(text, id="row", source="row", language="en")


class Library(Generic[Index]):
    """What is read of each article, once, though many rows share it."""

    def __init__(self, make: Callable[[Article], Index]) -> None:
        self._make = make
        self._known: dict[str, Index] = {}

    def of(self, text: str) -> Index:
        """What is read of the article with that text."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = self._make(article_of(text))
        return found


def split(text: str) -> list[str]:
    """The sentences of a summary."""
    article = article_of(text)
    return [article.words_of(sentence) for sentence in article.sentences]


def needed(claim: str, index: FigureIndex) -> list[int]:
    """The sentences that a sound claim needs: those with its figures, fewest first, else the one most like it."""
    words = stems(Tokens(claim))
    wanted = find_figures(claim)
    numbers = [sentence.number for sentence in index.article.sentences]
    shared = {number: len(words & index.stems(number)) / (3 + len(index.stems(number))) ** 0.5 for number in numbers}
    chosen: list[int] = []
    while wanted:
        holds = {
            number: [
                f for f in wanted if any(same_figure(f, said) for at in index.within([number]) for said in index.readings(at))
            ]
            for number in numbers
        }
        best = max(numbers, key=lambda number: (len(holds[number]), shared[number]))
        if not holds[best]:
            break
        chosen.append(best)
        wanted = [figure for figure in wanted if figure not in holds[best]]
    return chosen or [max(numbers, key=lambda number: shared[number])]
