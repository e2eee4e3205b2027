"""Selection: the sentences that together say most about an article.

The first three are chosen as a set, from the opening of the article, by the sum of what counts for it: that its sentences
stand early, hold the words and names which the article keeps coming back to, make sense alone, and are not long. The
weights are in points of ROUGE, fitted by ridge regression and rounded; bench/extractive.py measures what they are worth.
Further sentences are added one by one from the whole article, each for the new ground that it covers: new words, figures,
plans and orders, another paragraph or section. Their weights are set by eye.
"""

import math
import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from itertools import combinations

from summarizer.engines.extractive.passages import Passage, passages
from summarizer.engines.extractive.words import telling_words
from summarizer.types.article import Article

_SET = 3
_OPENING = 9
"""How many passages the set is chosen from."""

_FOR_PLACE = -0.55
_FOR_WORD = -0.055
_FOR_WORD_MISSING = -0.3
_SHORT = 12
"""A sentence of fewer words tells too little."""
_FOR_THEMES = 12.0
_FOR_NAMES = 3.0
_FOR_FAULT = -1.0
_FOR_ECHO = -5.0
_ECHO = 0.6
"""Sentences that share this part of their telling words say the same."""

_ADDED_NUMBER = 0.4
_MOST_NUMBERS = 4
_ADDED_NAME = 0.4
_MOST_NAMES = 2
_ADDED_INTENT = 1.5
_ADDED_DATED_PLAN = 2.5
_ADDED_PARAGRAPH = 1.0
_ADDED_SECTION = 1.0
_ADDED_FAULT = -2.5
_ADDED_WORD_OVER = -0.05
_LONG = 45
"""A sentence of more words is tiring to read in a list."""

_NUMBER = re.compile(r"\d[\d.,]*")
_INTENT = re.compile(
    r"\b(?:(?<!a )(?<!the )(?:plan|aim|intend)s? to|instructed|order(?:ed)? (?:to|the)|promis(?:es|ed)|pledge[sd]"
    r"|commit(?:s|ted)|must)\b"
)

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_DATED_PLAN = re.compile(
    r"\b(?:will|shall|due|scheduled|postponed|put (?:off|back)|pushed back|moved|delayed|deferred|rescheduled|brought forward"
    rf"|set for)\b[^;\"“]*?\b(?:\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}|{_MONTH} \d{{1,2}})\b"
)
"""What will be done on a day, or was put off to it."""


def select(article: Article, count: int) -> list[Passage]:
    """The best `count` sentences, or fewer: up to three that tell the story first, then others by their place."""
    return chosen(passages(article), count, article.title or "")


def chosen(candidates: Sequence[Passage], count: int, title: str) -> list[Passage]:
    """The best `count` of an article's passages, or fewer where the rest says nothing new."""
    opening = candidates[:_OPENING]
    first = _best_set(opening, Themes(candidates, title), min(count, _SET, len(opening)))
    return first + _additions(candidates, first, count - len(first))


class Themes:
    """The words and names that an article comes back to, early mentions counting more; all of a kind are worth 1."""

    def __init__(self, candidates: Sequence[Passage], title: str) -> None:
        titles = [telling_words(title)] if title else []
        self._words = _weights(titles + [passage.words for passage in candidates])
        self._names = _weights([passage.names for passage in candidates])

    def worth(self, group: Sequence[Passage]) -> float:
        """What the themes in a group of passages are worth, each counted once."""
        words = frozenset[str]().union(*(passage.words for passage in group))
        names = frozenset[str]().union(*(passage.names for passage in group))
        return _FOR_THEMES * _total(self._words, words) + _FOR_NAMES * _total(self._names, names)


class Told:
    """What the sentences chosen so far have told, and from where."""

    def __init__(self, chosen: Iterable[Passage]) -> None:
        self._passages: list[Passage] = []
        self.words: set[str] = set()
        self.paragraphs: set[int] = set()
        self.sections: set[int] = set()
        for passage in chosen:
            self.add(passage)

    def add(self, passage: Passage) -> None:
        """Take in one more sentence."""
        self._passages.append(passage)
        self.words |= passage.words
        self.paragraphs.add(passage.paragraph)
        self.sections.add(passage.section)

    def has(self, passage: Passage) -> bool:
        """Whether a sentence says much the same as one of these."""
        return any(is_echo(passage, other) for other in self._passages)


def is_echo(passage: Passage, other: Passage) -> bool:
    """Whether two passages say much the same."""
    fewer = min(len(passage.words), len(other.words))
    return passage.text == other.text or (fewer > 0 and len(passage.words & other.words) >= _ECHO * fewer)


def _weights(mentions: Sequence[Collection[str]]) -> dict[str, float]:
    """What each word that is mentioned more than once is worth."""
    counts = Counter(word for words in mentions for word in words)
    weights: Counter[str] = Counter()
    for place, words in enumerate(mentions):
        for word in words:
            if counts[word] > 1:
                weights[word] += (1 + place) ** -0.5
    total = math.fsum(weights.values())
    return {word: weight / total for word, weight in weights.items()}


def _total(weights: dict[str, float], words: Iterable[str]) -> float:
    # fsum: the sum must not depend on the order of a set, which changes from run to run.
    return math.fsum(weights.get(word, 0.0) for word in words)


def _best_set(opening: Sequence[Passage], themes: Themes, size: int) -> list[Passage]:
    """The set of that size which is worth most; of equals, the one that stands first."""
    best = max(combinations(opening, size), key=lambda group: _worth(group, themes))
    return list(best)


def _worth(group: Sequence[Passage], themes: Themes) -> float:
    echoes = sum(is_echo(one, other) for one, other in combinations(group, 2))
    return (
        themes.worth(group)
        + _FOR_ECHO * echoes
        + sum(
            _FOR_PLACE * passage.place
            + _FOR_WORD * passage.length
            + _FOR_WORD_MISSING * max(0, _SHORT - passage.length)
            + _FOR_FAULT * passage.faults
            for passage in group
        )
    )


def _additions(candidates: Sequence[Passage], first: Sequence[Passage], count: int) -> list[Passage]:
    """Up to `count` passages that go beyond the first ones, in the article's order."""
    mentions = Counter(word for passage in candidates for word in passage.words)
    told = Told(first)
    added: list[Passage] = []
    places = {passage.place for passage in first}
    # The best is taken from the end, and of equals the earliest: so the article runs backwards here.
    left = [passage for passage in reversed(candidates) if passage.place not in places]
    while left and len(added) < count:
        left.sort(key=lambda passage: _added_worth(passage, mentions, told))
        best = left.pop()
        while left and told.has(best):
            best = left.pop()
        if not told.has(best):
            added.append(best)
            told.add(best)
    return sorted(added, key=lambda passage: passage.place)


def _added_worth(passage: Passage, mentions: Counter[str], told: Told) -> float:
    new = math.fsum(math.log(mentions[word]) for word in passage.words if word not in told.words)
    return (
        new / math.sqrt(passage.length + 5)
        + _ADDED_NUMBER * min(_MOST_NUMBERS, len(_NUMBER.findall(passage.text)))
        + _ADDED_NAME * min(_MOST_NAMES, len(passage.names))
        + _ADDED_INTENT * bool(_INTENT.search(passage.text))
        + _ADDED_DATED_PLAN * bool(_DATED_PLAN.search(passage.text))
        + _ADDED_PARAGRAPH * (passage.paragraph not in told.paragraphs)
        + _ADDED_SECTION * (passage.section not in told.sections)
        + _ADDED_WORD_OVER * max(0, passage.length - _LONG)
        + _ADDED_FAULT * passage.faults
    )
