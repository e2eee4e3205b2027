"""The article pairs in `pairs/`: what two articles tell of one thing, and what a briefing has to make of it.

A file begins with its expectations, one a line: what is found (agree, differ, change, correct, or apart where nothing may
be), then words of the first article and of the second. Then come the two articles, each behind `=== date`.
"""

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from summarizer.briefing.assembling import verbatim_briefing
from summarizer.briefing.reading import material_of
from summarizer.grounding.figures import find_figures
from summarizer.pipeline.opening import extractive_pipeline
from summarizer.reading import article_from_text
from summarizer.types.article import Article
from summarizer.types.briefing import Briefing, Source
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Summary

FOLDER = Path(__file__).with_name("pairs")
MANY = 99


@dataclass(frozen=True)
class Expected:
    """One expectation: of the figure that `first` and `second` tell."""

    kind: str
    first: str
    second: str


@dataclass(frozen=True)
class Pair:
    """Two articles, with ids "A" and "B", and what is expected of them."""

    name: str
    expected: tuple[Expected, ...]
    articles: tuple[Article, ...]

    def text(self, source: Source) -> str:
        """The sentences that a source rests on."""
        article = next(article for article in self.articles if article.id == source.article)
        return " ".join(article.words_of(article.sentence(number)) for number in source.sentences)


def pairs() -> list[Pair]:
    return [read_pair(path) for path in sorted(FOLDER.glob("*.txt"))]


def read_pair(path: Path) -> Pair:
    head, *rest = re.split(r"^=== (.*)$", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    expected = []
    for line in head.strip().splitlines():
        kind, figures = line.split(": ")
        first, second = figures.split(" ~ ")
        expected.append(Expected(kind, first, second))
    articles = []
    for identity, day, text in zip("AB", rest[::2], rest[1::2], strict=True):
        title = text.strip().splitlines()[0]
        articles.append(article_from_text(text, id=identity, source=identity, title=title, published=day, language="en"))
    return Pair(path.stem, tuple(expected), tuple(articles))


def extracts(articles: Sequence[Article]) -> list[Summary]:
    """The articles as the extractive engine summarizes them."""
    pipeline = extractive_pipeline(None, "drop")

    async def all_of_them() -> list[Summary]:
        return [await pipeline.summarize(article) for article in articles]

    return asyncio.run(all_of_them())


def complete(summary: Summary) -> Summary:
    """The summary with every sentence of its article as a bullet, so that what is planted is claimed."""
    article = summary.article
    sentences = [sentence for sentence in article.sentences if article.words_of(sentence) != article.title]
    bullets = [{"cites": [s.number], "text": " ".join(article.words_of(s).split())} for s in sentences]
    evidence = {path: places for path, places in summary.evidence.items() if not path.startswith(("/gist", "/bullets"))}
    evidence |= {f"/bullets/{at}": (Evidence.of(article, sentence),) for at, sentence in enumerate(sentences)}
    evidence["/gist"] = evidence["/bullets/0"]
    return replace(summary, tree=summary.tree | {"gist": bullets[0], "bullets": bullets}, evidence=evidence)


def briefing_of(summaries: Sequence[Summary], bullets: int = MANY) -> Briefing:
    """A briefing without a model."""
    return verbatim_briefing(material_of(summaries), summaries, bullets)


def found(pair: Pair, briefing: Briefing, expected: Expected) -> bool:
    """Whether a briefing shows what is expected; for `apart`, whether it joins two figures that have nothing to do."""
    changes = [bullet for bullet in briefing.bullets if bullet.text.startswith("From “")]
    corrections = [bullet for bullet in briefing.bullets if bullet.text.startswith("Corrected")]
    plain = [bullet for bullet in briefing.bullets if bullet not in changes and bullet not in corrections]
    merged = any(_tells_both(pair, bullet.sources, expected) for bullet in plain)
    disputed = any(
        _tells_both(pair, tuple(source for side in thing.sides for source in side.sources), expected)
        for thing in briefing.disagreements
    )
    changed = any(_tells_both(pair, bullet.sources, expected) for bullet in changes)
    if expected.kind == "agree":
        return merged
    if expected.kind == "differ":
        return disputed
    if expected.kind == "change":
        return changed
    if expected.kind == "correct":
        told = any(holds(pair.text(source), expected.second) for bullet in corrections for source in bullet.sources)
        withdrawn = any(holds(omitted.text, expected.first) for omitted in briefing.verification.dropped)
        live = any(holds(pair.text(s), expected.first) for bullet in plain for s in bullet.sources if s.article == "A")
        return told and withdrawn and not live
    return merged or disputed or changed


def holds(text: str, words: str) -> bool:
    """Whether a text tells some words, or the figures in them."""
    wanted = {(figure.value, figure.when) for figure in find_figures(words)}
    stated = {(figure.value, figure.when) for figure in find_figures(text)}
    return words.lower() in text.lower() or (bool(wanted) and wanted <= stated)


def _tells_both(pair: Pair, sources: Sequence[Source], expected: Expected) -> bool:
    texts = {identity: " ".join(pair.text(s) for s in sources if s.article == identity) for identity in "AB"}
    return holds(texts["A"], expected.first) and holds(texts["B"], expected.second)
