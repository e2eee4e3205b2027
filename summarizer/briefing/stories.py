"""Stories: summaries as a briefing reads them, each with its day, its names and what its title is about."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from summarizer.briefing.concepts import concept
from summarizer.briefing.moments import day_of
from summarizer.grounding.figures import find_figures
from summarizer.grounding.names.lexicon import ORDINARY, TITLES
from summarizer.grounding.names.scan import Word, mostly_capital, opens, runs, scan
from summarizer.schema.tree import Claim
from summarizer.types.article import Article
from summarizer.types.briefing import Source
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Summary

_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\d{4}")
_SHORTEST_NAME = 3
_LEAD = 2
_SPEECH = re.compile(r"\s*,?\s*(?:said|says|told|added|announced|explained)\b")
_SPOKEN = re.compile(r"(?:\b(?:said|says|added|according to|told by)\s+)$")
_GRAMMAR = ("en", None)
_CORRECTS = re.compile(
    r"^\W*(?:correction|clarification|erratum|corrigendum|corrected|correcting)\b"
    r"|\b(?:an? |the |our |its )?(?:earlier|previous|first|original) (?:version|article|report|story|statement|release)\b"
    r"[^.;]*\b(?:wrong|wrongly|incorrect|incorrectly|error|errors|misstated|mistake|mistakenly|gave|said|stated|reported|put)\b"
    r"|\b(?:article|report|story|item|dispatch|release)\b[^.;]*\b(?:wrong|wrongly|incorrect|incorrectly|misstated|erroneous"
    r"|erroneously|contained (?:several |an? )?errors?|in error|mistakenly)\b"
    r"|\b(?:we|it) (?:wrongly|incorrectly|mistakenly|erroneously) (?:reported|stated|said|wrote|gave)\b"
    r"|\bas we (?:had )?reported\b|\bcorrecting (?:the|an?|its|their|his|her)\b|\b(?:statement|notice) of correction\b"
    r"|\b(?:made|admit(?:s|ted)|owing to|because of|blam(?:es|ed|ing)|apologi[sz](?:es?|ed|ing) for) "
    r"(?:an?|the|its|their|his|her) (?:\w+ )?(?:error|mistake|slip|typo|typing error|misprint|mix-up|miscount"
    r"|misreading|blunder)\b"
    r"|\b(?:figures?|numbers?|digits|totals?) (?:had been|has been|was|were) "
    r"(?:transposed|swapped|mixed up|wrong|incorrect|mistyped)\b"
    r"|\b(?:not|instead of|rather than)\b[^.;]{0,60}\b(?:first|initially|originally|earlier|previously|mistakenly|wrongly) "
    r"(?:reported|said|stated|given|gave|announced|thought|put)\b"
    r"|\bnot\b[^.;]{1,40}\bas\b[^.;]{1,40}\b(?:said|reported|stated|claimed|given|counted)\b"
    r"|\b(?:corrects?|corrected|withdrew|withdraws|withdrawn) (?:its|their|the|an?) (?:earlier |previous |first |own )?"
    r"(?:figures?|numbers?|statements?|reports?|data|price|date|toll|release|estimates?|article|account)\b",
    re.IGNORECASE,
)
"""What tells that an article takes something back."""
_HINTS = (
    "orrect", "larif", "rrat", "orrig", "wrong", "rror", "istak", "isstat", "rroneous", "as we", "withdr", "transposed",
    "swapped", "mixed up", "mistyped", "slip", "typ", "misprint", "mix-up", "iscount", "isread", "blunder", "earlier",
    "previous", "first ", "initial", "original", " not ",
)  # fmt: skip
"""What some of it is always spelled with: most texts need not be searched."""


@dataclass(frozen=True, eq=False)
class Story:
    """One summary among those of a briefing, with its twins: summaries of other copies of the same text.

    `names` are the keys of all names in its claims, `persons` those of them that people bear, `topic` those of its title and
    lead; `about` are the concepts of its title; `corrects` tells that it takes back what another one says,
    `is_correction` that its title says so, `words` are the capitalised words of its sentences.
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
        word.key for words in read for text, found in words.items() for word in found if word.owner or not opens(text, word)
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
    claimed = dict.fromkeys(piece.sentence for pieces in summary.evidence.values() for piece in pieces)
    texts = [_one_line(article, number) for number in dict.fromkeys([*_lead(article), *claimed])]
    found = {text: scan(text) for text in texts}
    title = _title(summary)
    words = scan(title)
    return found | {title: [] if mostly_capital(title, words) else words}


def _story(summary: Summary, twins: tuple[Summary, ...], words: dict[str, list[Word]], known: AbstractSet[str]) -> Story:
    article, title = summary.article, _title(summary)
    lead = [_one_line(article, number) for number in _lead(article)]
    names = {text: names_in(text, found, known) for text, found in words.items()}
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
        corrects=any(map(_takes_back, words)),
        is_correction=any(map(_takes_back, (headline_of(summary), article.title or ""))),
        words=words,
    )


def _takes_back(text: str) -> bool:
    return any(hint in text for hint in _HINTS) and _CORRECTS.search(text) is not None


def _title(summary: Summary) -> str:
    return f"{headline_of(summary)}. {summary.article.title or ''}"


def _lead(article: Article) -> range:
    return range(1, min(_LEAD, len(article.sentences)) + 1)


def names_in(text: str, words: list[Word], known: AbstractSet[str]) -> set[str]:
    """The keys of the words of names; a word that only opens sentences is one where a second name word follows it."""
    found = set()
    for first, stop in runs(words):
        run = words[first:stop]
        for word in run:
            if word.key in ORDINARY or len(word.key) < _SHORTEST_NAME:
                continue
            if word.key in known or len(run) > 1 or not opens(text, word):
                found.add(word.key)
    return found


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
            found.update(word.key for word in run)
    return found - ORDINARY


def _resting_on(evidence: tuple[Evidence, ...], summary: Summary) -> str | None:
    """The first claim of a summary that rests on one of the same sentences."""
    numbers = {piece.sentence for piece in evidence}
    places = (path for path, pieces in summary.evidence.items() if numbers & {piece.sentence for piece in pieces})
    return next(places, None)
