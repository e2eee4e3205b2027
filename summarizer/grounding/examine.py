"""The examination of an answer: which claims rest on the sentences that they cite, and which do not."""

import re
from collections import Counter
from dataclasses import dataclass

from summarizer.grounding.figures import find_figures
from summarizer.grounding.quotes import locate
from summarizer.schema.tree import Claim, Tree, claims_in
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Reading
from summarizer.types.violation import Violation

CANDIDATES = 3
"""How many of the sentences that look most like a failed claim are shown for its repair."""


@dataclass(frozen=True, slots=True)
class Examination:
    """What was found: evidence by the path of each claim that passed, readings of its figures, and those that failed."""

    evidence: dict[str, tuple[Evidence, ...]]
    readings: dict[str, Reading]
    violations: tuple[Violation, ...]


def examine(tree: Tree, article: Article) -> Examination:
    """Compare every claim of an answer with the article; the answer itself is not changed."""
    evidence: dict[str, tuple[Evidence, ...]] = {}
    readings: dict[str, Reading] = {}
    violations: list[Violation] = []
    for claim in claims_in(tree):
        found = ground(claim, article)
        if isinstance(found, Violation):
            violations.append(found)
        else:
            evidence[claim.path] = found
            if claim.kind == "figure":
                readings[claim.path] = read_figure(article, found)
    return Examination(evidence, readings, tuple(violations))


def ground(claim: Claim, article: Article) -> tuple[Evidence, ...] | Violation:
    """The evidence of one claim: where its quote stands, or else the sentences that it cites; a violation if it has none."""
    if not claim.cites:
        return violation(claim, article, "it cites no sentence")
    unknown = [number for number in claim.cites if not article.has_sentence(number)]
    if unknown:
        return violation(claim, article, f"it cites sentence {unknown[0]}; the article has {len(article.sentences)}")
    if claim.kind == "statement":
        return tuple(Evidence.of(article, article.sentence(number)) for number in dict.fromkeys(claim.cites))
    quote = str(claim.item["quote"])
    place = locate(quote, article, claim.cites, about=other_words(claim))
    if place:
        return place
    elsewhere = locate(quote, article, range(1, len(article.sentences) + 1), about=other_words(claim))
    if elsewhere:
        return violation(claim, article, f"its quote stands in sentence {elsewhere[0].sentence}, not in those it cites")
    return violation(claim, article, "its quote does not stand in the article word for word")


def read_figure(article: Article, place: tuple[Evidence, ...]) -> Reading:
    """The value, unit and qualifier of the figure at a place, by the grammar; no value where it is not one single number.

    The sentence is read and not only the quote, because a unit or a qualifier may stand beside it. Where the sentence ties
    it to a neighbour ("from 3.1 billion tenge to 4.4 billion"), the quote alone says its value.
    """
    sentence = article.sentence(place[0].sentence)
    start, end = place[0].start - sentence.start, place[-1].end - sentence.start
    figures = [f for f in find_figures(article.words_of(sentence)) if f.start < end and start < f.end]
    if any(figure.start < start or end < figure.end for figure in figures):
        figures = find_figures(place[0].quote)
    if len(figures) != 1:
        return Reading()
    (figure,) = figures
    return Reading(None if figure.high is not None else figure.value, figure.unit, figure.qualifier)


def violation(claim: Claim, article: Article, reason: str) -> Violation:
    """The claim as failed, with the sentences that it cites and those that look most like it."""
    cited = [number for number in claim.cites if article.has_sentence(number)]
    return Violation(claim.path, claim.item, reason, tuple(dict.fromkeys(cited + similar_sentences(claim, article))))


def similar_sentences(claim: Claim, article: Article) -> list[int]:
    """The numbers of the sentences that share most words with the claim, rare words counting more."""
    wanted = words(" ".join(value for value in claim.item.values() if isinstance(value, str)))
    held = {sentence.number: words(article.words_of(sentence)) & wanted for sentence in article.sentences}
    spread = Counter(word for shared in held.values() for word in shared)
    scores = {number: sum(1 / spread[word] for word in shared) for number, shared in held.items() if shared}
    return sorted(scores, key=lambda number: (-scores[number], number))[:CANDIDATES]


def other_words(claim: Claim) -> str:
    """What the claim says besides its quote."""
    return " ".join(value for key, value in claim.item.items() if key != "quote" and isinstance(value, str))


def words(text: str) -> set[str]:
    """The words and numbers of a text, in lower case."""
    return set(re.findall(r"\w+", text.lower()))
