"""The examination of an answer: which claims rest on the sentences that they cite, and which do not."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from summarizer.grounding.exchanges import exchanged
from summarizer.grounding.facts import Facts
from summarizer.grounding.figure_status import contradiction
from summarizer.grounding.figures import find_figures
from summarizer.grounding.judging import judge
from summarizer.grounding.quotes import locate
from summarizer.schema.tree import Claim, Tree, claims_in, loose_texts_in
from summarizer.types.article import Article
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Reading, Repaired, Warned
from summarizer.types.verdict import Verdict
from summarizer.types.violation import Violation

CANDIDATES = 3
"""How many of the sentences that look most like a failed claim are shown for its repair."""


@dataclass(frozen=True, slots=True)
class Examination:
    """All claims, and what was found by their paths: evidence of those that passed, readings of their figures, violations.

    `moved` are claims whose citations grew by the sentence that their figure stands in, and that hold with the new ones too;
    the evidence is theirs, so that the answer with the new citations passes the same examination again.
    """

    claims: list[Claim] = field(default_factory=list)
    evidence: dict[str, tuple[Evidence, ...]] = field(default_factory=dict)
    readings: dict[str, Reading] = field(default_factory=dict)
    violations: list[Violation] = field(default_factory=list)
    moved: list[Repaired] = field(default_factory=list)
    warnings: list[Warned] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Support:
    """What a sound claim rests on: the place of its quote, () where it has none, and the verdicts on its texts."""

    place: tuple[Evidence, ...]
    verdicts: list[Verdict]

    @property
    def sentences(self) -> set[int]:
        """The sentences that its quote and the figures in its texts stand in, whether it cites them or not."""
        return {piece.sentence for piece in self.place} | sentences_of(self.verdicts)


def examine(tree: Tree, facts: Facts) -> Examination:
    """Compare every text of an answer with the article; the answer itself is not changed."""
    found = Examination(list(claims_in(tree)))
    for claim in found.claims:
        wrong = examine_claim(claim, facts, found)
        if wrong:
            found.violations.append(violation(claim, facts.article, wrong))
    for claim, reason in list(exchanged(found.claims, found.evidence, facts)):
        if found.evidence.pop(claim.path, None):
            del found.readings[claim.path]
            found.violations.append(violation(claim, facts.article, reason))
    for path, text in loose_texts_in(tree):
        verdicts = judged(text, facts, None)
        problem = told(verdicts)
        if problem:
            item: Tree = {"text": text}
            candidates = tuple(similar_sentences(Claim(path, item), facts.article))
            found.violations.append(Violation(path, item, problem, candidates))
        found.warnings.extend(warned(path, verdicts))
    return found


def examine_claim(claim: Claim, facts: Facts, found: Examination) -> str | None:
    """Note the evidence of a claim that holds; what is wrong with it in one line, or None."""
    article = facts.article
    cites = list(dict.fromkeys(claim.cites))
    if not cites:
        return "it cites no sentence"
    unknown = next((number for number in cites if not article.has_sentence(number)), None)
    if unknown is not None:
        return f"it cites sentence {unknown}; the article has {len(article.sentences)}"
    support = support_of(claim, facts, cites)
    if isinstance(support, str):
        return support
    uncited = support.sentences - set(cites)
    if uncited:
        grown = cites + sorted(uncited)
        after = support_of(claim, facts, grown)
        if not isinstance(after, str) and after.sentences <= set(grown):
            reason = f"what it says stands in sentence {grown[-1]}"
            found.moved.append(Repaired(claim.path, claim.item, {**claim.item, "cites": grown}, reason))
            support, cites = after, grown
        elif not {piece.sentence for piece in support.place} <= set(cites):
            return missing_quote(claim, article)
    found.warnings.extend(warned(claim.path, support.verdicts))
    found.evidence[claim.path] = support.place or tuple(Evidence.of(article, article.sentence(number)) for number in cites)
    if claim.kind == "figure":
        found.readings[claim.path] = read_figure(facts, support.place)
    return None


def support_of(claim: Claim, facts: Facts, cites: list[int]) -> Support | str:
    """What a claim rests on when it cites those sentences; what is wrong with it, in one line, where it does not hold."""
    place: tuple[Evidence, ...] = ()
    if claim.kind != "statement":
        place = place_of_quote(claim, facts.article, cites) or moved_quote(claim, facts.article)
        if not place:
            return missing_quote(claim, facts.article)
        problem = contradiction(str(claim.item.get("status")), facts, place[0])
        if problem:
            return problem
    verdicts = [verdict for text in claim.texts.values() for verdict in judged(text, facts, cites)]
    return told(verdicts) or Support(place, verdicts)


def judged(text: str, facts: Facts, cites: list[int] | None) -> list[Verdict]:
    """The verdicts on a text of an answer; of those on status only what is told as done and is not, in whole sentences.

    A label ("workers to be hired") or a commitment's words ("must pay £600,000") have no tense of their own. Of what is told
    as a plan and has happened the judge doubts too many sound sentences: on a strong model's answers four in 120.
    """
    key = (text, None if cites is None else tuple(cites))
    if key not in facts.judged:
        is_sentence = text.rstrip().endswith((".", "!", "?", '"', "\u201d"))
        verdicts = judge(text, facts, cites, tense=is_sentence)
        facts.judged[key] = [verdict for verdict in verdicts if verdict.kind != "status" or told_as_done(verdict)]
    return facts.judged[key]


def told_as_done(verdict: Verdict) -> bool:
    """Whether a status verdict is about something that has not happened and is told as if it had."""
    return (verdict.reason or "").startswith("told as done")


def warned(path: str, verdicts: Iterable[Verdict]) -> Iterator[Warned]:
    """The soft verdicts as warnings."""
    return (Warned(path, verdict.text, verdict.reason or "") for verdict in verdicts if verdict.status == "soft")


def told(verdicts: Iterable[Verdict]) -> str | None:
    """What is unsupported, in one line; None where nothing is."""
    failed = [f'"{verdict.text}": {verdict.reason}' for verdict in verdicts if verdict.status == "unsupported"]
    return "; ".join(failed) or None


def sentences_of(verdicts: Iterable[Verdict]) -> set[int]:
    """The sentences that supported figures rest on."""
    sound = (verdict for verdict in verdicts if verdict.kind == "figure" and verdict.status == "supported")
    return {piece.sentence for verdict in sound for piece in verdict.evidence}


def place_of_quote(claim: Claim, article: Article, sentences: Iterable[int]) -> tuple[Evidence, ...]:
    """Where the claim's quote stands in those sentences; () where it does not."""
    return locate(str(claim.item["quote"]), article, sentences, about=" ".join(claim.texts.values()))


def moved_quote(claim: Claim, article: Article) -> tuple[Evidence, ...]:
    """Where the quote stands in the one sentence that looks most like the claim's own words; () where it does not."""
    own = Claim(claim.path, claim.texts)
    return place_of_quote(claim, article, similar_sentences(own, article)[:1])


def missing_quote(claim: Claim, article: Article) -> str:
    """Why a quote counts as not found."""
    elsewhere = place_of_quote(claim, article, range(1, len(article.sentences) + 1))
    if elsewhere:
        return f"its quote stands in sentence {elsewhere[0].sentence}, not in those it cites"
    return "its quote does not stand in the article word for word"


def read_figure(facts: Facts, place: tuple[Evidence, ...]) -> Reading:
    """The value, unit and qualifier of the figure at a place, by the grammar; no value where it is not one single number.

    The sentence is read and not only the quote, because a unit or a qualifier may stand beside it. Where the sentence ties
    it to a neighbour ("from 3.1 billion tenge to 4.4 billion"), the quote alone says its value.
    """
    start, end = place[0].start, place[-1].end
    figures = [figure for figure in facts.figures_in(place[0].sentence) if figure.start < end and start < figure.end]
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


def words(text: str) -> set[str]:
    """The words and numbers of a text, in lower case."""
    return set(re.findall(r"\w+", text.lower()))
