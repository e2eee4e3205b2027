"""Stories: summaries as a briefing reads them, each with its day, its names and what its title is about."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

from summarizer.briefing.concepts import concept
from summarizer.briefing.moments import day_of
from summarizer.briefing.retractions import is_retraction, retracts
from summarizer.grounding.figures import find_figures
from summarizer.grounding.names.lexicon import GENERIC, ORDINARY, TITLES
from summarizer.grounding.names.scan import Word, mostly_capital, opens, runs, scan
from summarizer.schema.tree import Claim
from summarizer.types.article import Article
from summarizer.types.briefing import Source
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Summary

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}")
_SHORTEST_NAME = 3
_ENDINGS = ("ians", "ian", "ia", "ans", "an", "a")
_ROOT = 4
"""Letters that are left of a name at the least."""
_LEAD = 2
_TAIL = 2
_OPENING = 12
"""Sentences of which the names are read though no claim rests on them."""
_SPEECH = re.compile(r"\s*,?\s*(?:said|says|told|added|announced|explained)\b")
_SPOKEN = re.compile(r"(?:\b(?:said|says|added|according to|told by)\s+)$")
_GRAMMAR = ("en", None)


@dataclass(frozen=True, eq=False)
class Story:
    """One summary among those of a briefing, with its twins: summaries of other copies of the same text.

    `names` are the keys of all names in its claims, `persons` those of them that people bear, `topic` those of its title and
    lead; `about` are the concepts of its title; `corrects` tells that it takes back what another one says,
    `is_correction` that its title says so, `words` are the capitalised words of its sentences, `notes` its first and
    last sentences that no claim rests on and that take something back.
    """

    summary: Summary
    twins: tuple[Summary, ...]
    day: date | None
    names: frozenset[str]
    persons: frozenset[str]
    topic: frozenset[str]
    about: frozenset[str]
    corrects: bool
    is_correction: bool
    words: dict[str, list[Word]]
    notes: tuple[str, ...]

    @property
    def article(self) -> Article:
        """The article."""
        return self.summary.article

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """The claims of its summary that have evidence."""
        return tuple(claim for claim in self.summary.claims if self.summary.evidence[claim.path])

    @cached_property
    def figure_claims(self) -> dict[str, Claim]:
        """Those that are figures, by their paths."""
        return {claim.path: claim for claim in self.claims if claim.kind == "figure"}

    def named_in(self, text: str) -> frozenset[str]:
        """The keys of the names in a text of the story."""
        words = self.words.get(text)
        return frozenset(names_in(text, scan(text) if words is None else words, self.names))

    @property
    def readable(self) -> bool:
        """Whether the grammar of figures is made for its language."""
        return self.article.language in _GRAMMAR

    def sources(self, path: str) -> tuple[Source, ...]:
        """A claim as a source, once for the article and once for each of its copies that has a claim on the same words."""
        evidence = self.summary.evidence[path]
        found = [Source(self.article.id, path, evidence)]
        for twin in self.twins:
            same = path if twin.evidence.get(path) == evidence else _resting_on(evidence, twin)
            if same is not None:
                found.append(Source(twin.article.id, same, twin.evidence[same]))
        return tuple(found)


def stories_of(summaries: Sequence[Summary]) -> list[Story]:
    """A story for every different text, in the order given."""
    by_text: dict[str, list[Summary]] = {}
    for summary in with_own_ids(summaries):
        by_text.setdefault(summary.article.sha256, []).append(summary)
    read = [_read(first) for first, *_ in by_text.values()]
    known = {
        _root(word.key)
        for words in read
        for text, found in words.items()
        for word in found
        if word.owner or not opens(text, word)
    }
    return [_story(first, tuple(twins), words, known) for (first, *twins), words in zip(by_text.values(), read, strict=True)]


def with_own_ids(summaries: Sequence[Summary]) -> list[Summary]:
    """The summaries, where two articles have one id the later with a number behind it; the very same one is left out."""
    taken: dict[str, Summary] = {}
    for summary in summaries:
        name, number = summary.article.id, 1
        while name in taken and taken[name] is not summary:
            number += 1
            name = f"{summary.article.id}-{number}"
        if name not in taken:
            same = name == summary.article.id
            taken[name] = summary if same else replace(summary, article=replace(summary.article, id=name))
    return list(taken.values())


def headline_of(summary: Summary) -> str:
    """The headline that an answer gives, else the article's title, else nothing."""
    headline = summary.tree.get("headline")
    return headline if isinstance(headline, str) and headline else summary.article.title or ""


def text_of(claim: Claim) -> str | None:
    """The words of a claim that is a point by itself, None for any other, such as a figure or a person."""
    text = claim.item.get("text")
    return text if claim.kind == "statement" and isinstance(text, str) else None


def _read(summary: Summary) -> dict[str, list[Word]]:
    """The capitalised words of a story's title, lead and sentences that claims rest on, by those texts."""
    article = summary.article
    texts = [_one_line(article, number) for number in dict.fromkeys([*_opening(article), *_claimed(summary)])]
    found = {text: scan(text) for text in texts}
    title = _title(summary)
    words = scan(title)
    return found | {title: [] if mostly_capital(title, words) else words}


def _story(summary: Summary, twins: tuple[Summary, ...], words: dict[str, list[Word]], known: AbstractSet[str]) -> Story:
    article, title = summary.article, _title(summary)
    lead = [_one_line(article, number) for number in _lead(article)]
    names = {text: names_in(text, found, known) for text, found in words.items()}
    claimed = _claimed(summary)
    unclaimed = (_one_line(article, at) for at in dict.fromkeys([*_opening(article), *_tail(article)]) if at not in claimed)
    notes = tuple(filter(retracts, unclaimed))
    dating = [text for text in (headline_of(summary), *lead) if _YEAR.search(text)]
    dated = article.language in _GRAMMAR and not article.published
    return Story(
        summary=summary,
        twins=twins,
        day=day_of(article, [find_figures(text) for text in dating] if dated else []),
        names=frozenset(name for found in names.values() for name in found),
        persons=frozenset(person for text, found in words.items() for person in _persons(text, found)),
        topic=frozenset(name for text in (title, *lead) for name in names[text]),
        about=frozenset(filter(None, (concept(word.lower()) for word in _WORD.findall(title)))),
        corrects=bool(notes) or any(map(retracts, words)),
        is_correction=any(map(is_retraction, (headline_of(summary), article.title or ""))),
        notes=notes,
        words=words,
    )


def _title(summary: Summary) -> str:
    return f"{headline_of(summary)}. {summary.article.title or ''}"


def _lead(article: Article) -> range:
    return range(1, min(_LEAD, len(article.sentences)) + 1)


def _claimed(summary: Summary) -> dict[int, None]:
    """The numbers of the sentences that claims rest on."""
    return dict.fromkeys(piece.sentence for pieces in summary.evidence.values() for piece in pieces)


def _opening(article: Article) -> range:
    return range(1, min(_OPENING, len(article.sentences)) + 1)


def _tail(article: Article) -> range:
    return range(max(0, len(article.sentences) - _TAIL) + 1, len(article.sentences) + 1)


def names_in(text: str, words: list[Word], known: AbstractSet[str]) -> set[str]:
    """The keys of the words of names; a word that only opens sentences is one where a second name word follows it.

    A place and its people have one key. `known` are the keys that stand inside sentences, of this story or others.
    """
    found = set()
    for first, stop in runs(words):
        run = words[first:stop]
        for word in run:
            if word.key in ORDINARY or len(word.key) < _SHORTEST_NAME:
                continue
            key = _root(word.key)
            if key in known or len(run) > 1 or not opens(text, word):
                found.add(key)
    return found


@lru_cache(maxsize=1 << 14)
def _root(name: str) -> str:
    """A name without the ending of a place or of its people: "Benduria" and "Bendurians" are one."""
    if name in GENERIC or name in TITLES:
        return name
    return next(
        (name[: -len(ending)] for ending in _ENDINGS if name.endswith(ending) and len(name) - len(ending) >= _ROOT), name
    )


def _one_line(article: Article, number: int) -> str:
    return " ".join(article.words_of(article.sentence(number)).split())


def _persons(text: str, words: list[Word]) -> set[str]:
    """The keys of names behind a title ("Governor") or beside a verb of saying."""
    found: set[str] = set()
    for first, stop in runs(words):
        run = words[first:stop]
        titled = run[0].key in TITLES or (first and words[first - 1].key in TITLES and run[0].start - words[first - 1].end == 1)
        speaks = _SPEECH.match(text, run[-1].end) or _SPOKEN.search(text, max(0, run[0].start - 16), run[0].start)
        if titled or speaks:
            found.update(_root(word.key) for word in run if word.key not in ORDINARY)
    return found


def _resting_on(evidence: tuple[Evidence, ...], summary: Summary) -> str | None:
    """The first claim of a summary that rests on one of the same sentences."""
    numbers = {piece.sentence for piece in evidence}
    places = (path for path, pieces in summary.evidence.items() if numbers & {piece.sentence for piece in pieces})
    return next(places, None)
