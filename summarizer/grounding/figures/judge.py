"""Verdicts on the figures of a text: does each rest on the sentences of an article that the text cites?"""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.grounding.figures.compare import comparable, number_in, rounds_unsaid, same_figure, same_side
from summarizer.grounding.figures.context import Context, context_of, similarity
from summarizer.grounding.figures.derive import derivation
from summarizer.grounding.figures.digits import judge_digits
from summarizer.grounding.figures.index import FigureIndex
from summarizer.grounding.figures.moments import grain, leaves_year_open, year_of
from summarizer.grounding.figures.scan import scan
from summarizer.grounding.figures.stems import stems
from summarizer.grounding.figures.tokens import Tokens
from summarizer.types.evidence import Evidence
from summarizer.types.quantity import Quantity
from summarizer.types.verdict import Verdict

_SMALL = 13
# By how much another figure's context must fit the claim better before the claim is held to have taken the wrong one:
# where the claim says only one of the two; where it says both, in the article's order; and where it says both, exchanged.
# An exchange is weaker evidence against a whole article, where a figure may have been told twice.
_MARGIN, _MARGIN_IN_ORDER, _MARGIN_EXCHANGED, _MARGIN_WHOLE = 0.22, 0.4, 0.05, 0.6
# Where the claim says the equal figure a second time elsewhere, which may be its right place.
_MARGIN_TWICE = 0.1
# How well a small figure's context must fit one of another value before its absence is an error and no mere warning.
_CONTRADICTION = 0.35
# How much of the claim's words an uncited sentence must hold before a citation moves there.
_MOVED = 0.5
# By how much that sentence must hold more of them, and the figure fit better there, than in what is cited.
_BETTER = 0.1
# What it costs a figure of another kind, which may tell the same ("26 years" an age), to be taken for the claim's.
_OTHER_KIND = 0.2
_NOUN_BONUS = 0.3


@dataclass(frozen=True, slots=True)
class _Claim:
    """The text under judgement: its figures, each with its context, and the sentences that it cites (None for all)."""

    tokens: Tokens
    figures: list[Quantity]
    contexts: list[Context]
    words: set[str]
    index: FigureIndex
    sentences: Sequence[int] | None
    scope: list[int]

    def fit(self, at: int, source: int) -> float:
        """How well a figure of the article fits the words around one of the claim's; more than 1 where the nouns agree."""
        score = similarity(self.contexts[at], self.index.context(source))
        ours, theirs = self.figures[at].noun, self.index.figures[source].noun
        if ours and theirs and ours.rsplit(" ", 1)[-1] == theirs.rsplit(" ", 1)[-1]:
            score += _NOUN_BONUS
        return score if self.figures[at].kind == self.index.figures[source].kind else score - _OTHER_KIND


def judge_figures(text: str, index: FigureIndex, sentences: Sequence[int] | None) -> list[Verdict]:
    """One verdict for each figure in `text`, read against those sentences of the article, or all of it for None.

    A figure is supported where a figure of the same value, unit and side ("nearly" is not "more than") stands there and no
    other figure fits the claim's words clearly better. It is moved (supported, with the new place as evidence) where only
    another sentence holds it and that sentence fits the claim's words, and derived where plain arithmetic gives it.
    """
    if index.article.language not in (None, "en"):
        return judge_digits(text, index.article, sentences)
    tokens = Tokens(text)
    figures = scan(tokens)
    if not figures:
        return []
    contexts = [context_of(tokens, figures, at, (0, len(tokens))) for at in range(len(figures))]
    claim = _Claim(tokens, figures, contexts, stems(tokens), index, sentences, list(index.within(sentences)))
    return [_judge(claim, at) for at in range(len(figures))]


def _judge(claim: _Claim, at: int) -> Verdict:
    figure, known = claim.figures[at], claim.index.figures
    equal = [
        source for source in claim.scope if same_figure(figure, known[source]) and _year_known(claim, figure, known[source])
    ]
    if not equal:
        return _judge_absent(claim, at)
    sided = [source for source in equal if same_side(figure, known[source])]
    if not sided:
        other = known[equal[0]]
        return _unsupported(figure, f'the article says "{other.qualifier or "exactly"} {other.text}"')
    if len(sided) == len(claim.scope):
        return _supported(claim, figure, sided[:1])
    best = max(sided, key=lambda source: claim.fit(at, source))
    rival = _rival(claim, at, best)
    if rival is None:
        return _supported(claim, figure, [best])
    reason = f'the article says "{known[rival].text}" of this and "{known[best].text}" of something else'
    says_both = any(same_figure(own, known[rival]) for own in claim.figures)
    return _unsupported(figure, reason) if says_both else _doubted(figure, reason)


def _year_known(claim: _Claim, figure: Quantity, source: Quantity) -> bool:
    """Whether a year that a claim adds to a date is the article's: stated beside it, of publication, or its usual one."""
    year = year_of(figure)
    if year is None or not leaves_year_open(source):
        return True
    beside = {year_of(claim.index.figures[other]) for other in claim.scope} - {None}
    if claim.sentences is not None and beside:
        return year in beside
    published = (claim.index.article.published or "")[:4]
    if published.isdecimal():
        return abs(int(published) - int(year)) <= 1
    return year == claim.index.usual_year


def _judge_absent(claim: _Claim, at: int) -> Verdict:
    """The verdict on a figure that does not stand in the cited sentences."""
    figure = claim.figures[at]
    derived = _derived(claim, figure)
    if derived:
        return derived
    moved = _moved(claim, at)
    if moved is not None:
        return _supported(claim, figure, [moved], f"moved to sentence {claim.index.places[moved]}")
    place = "the article" if claim.sentences is None else "what is cited"
    exact = next((source for source in claim.scope if rounds_unsaid(figure, claim.index.figures[source])), None)
    if exact is not None:
        reason = f'rounded without saying so: {place} says "{claim.index.figures[exact].text}"'
        return Verdict("figure", "soft", figure.text, figure.start, figure.end, reason)
    rival = _contradiction(claim, at)
    if rival is not None:
        return _unsupported(figure, f'{place} says "{claim.index.figures[rival].text}"')
    reason = f'no figure in {place} says "{figure.text}"'
    return _doubted(figure, reason)


def _rival(claim: _Claim, at: int, best: int) -> int | None:
    """A cited figure that fits the claim clearly better than the equal one; None where there is none.

    Against the whole article only an exchange counts: two figures of one sentence that the claim both says, in other places.
    """
    figure, index = claim.figures[at], claim.index
    rivals = [
        source
        for source in claim.scope
        if source != best
        and (claim.sentences is not None or index.places[source] == index.places[best])
        and comparable(figure, index.figures[source])
        and not same_figure(figure, index.figures[source])
    ]
    if not rivals:
        return None
    rival = max(rivals, key=lambda source: claim.fit(at, source))
    gain = claim.fit(at, rival) - claim.fit(at, best)
    partners = [other for other, own in enumerate(claim.figures) if other != at and same_figure(own, index.figures[rival])]
    if not partners:
        twice = any(other != at and same_figure(own, index.figures[best]) for other, own in enumerate(claim.figures))
        return rival if claim.sentences is not None and gain > (_MARGIN_TWICE if twice else _MARGIN) else None
    gain += max(claim.fit(partner, best) - claim.fit(partner, rival) for partner in partners)
    exchanged = all((partner > at) != (rival > best) for partner in partners)
    if claim.sentences is None:
        return rival if gain > _MARGIN_WHOLE else None
    return rival if gain > (_MARGIN_EXCHANGED if exchanged else _MARGIN_IN_ORDER) else None


def _contradiction(claim: _Claim, at: int) -> int | None:
    """The figure of another value that the cited sentences give in the place of an absent one."""
    figure, index = claim.figures[at], claim.index
    rivals = [source for source in claim.scope if comparable(figure, index.figures[source])]
    if claim.sentences is None or not rivals:
        return None
    rival = max(rivals, key=lambda source: claim.fit(at, source))
    return rival if figure.kind == "identifier" or claim.fit(at, rival) >= _CONTRADICTION else None


def _derived(claim: _Claim, figure: Quantity) -> Verdict | None:
    """A supported verdict where arithmetic over one sentence, or over those cited, gives the figure."""
    index = claim.index
    whole = claim.sentences is None
    groups = [list(index.within([number])) for number in sorted(set(index.places))] if whole else [claim.scope]
    words = set(claim.tokens.words)
    for group in groups:
        found = derivation(figure, [index.figures[source] for source in group], index.article.published, words)
        if found:
            used = [source for source in group if index.figures[source] in found[1]]
            return _supported(claim, figure, used, found[0])
    return None


def _moved(claim: _Claim, at: int) -> int | None:
    """The equal figure of an uncited sentence that fits the claim's words, and fits them better than what is cited."""
    if claim.sentences is None:
        return None
    figure, index, cited = claim.figures[at], claim.index, set(claim.sentences)
    held = max((_overlap(claim, number) for number in cited), default=0.0)
    found = [
        source
        for source in index.within(None)
        if index.places[source] not in cited
        and same_figure(figure, index.figures[source])
        and same_side(figure, index.figures[source])
        and _overlap(claim, index.places[source]) >= max(_MOVED, held + _BETTER)
    ]
    if not found:
        return None
    best = max(found, key=lambda source: claim.fit(at, source))
    others = (claim.fit(at, source) for source in claim.scope if comparable(figure, index.figures[source]))
    return best if claim.fit(at, best) > max(others, default=0.0) + _BETTER else None


def _overlap(claim: _Claim, number: int) -> float:
    """The share of the claim's content words that a sentence holds."""
    return len(claim.words & claim.index.stems(number)) / len(claim.words) if claim.words else 0.0


def _is_soft(figure: Quantity) -> bool:
    """Whether the absence of a figure is poor evidence of an error.

    People count up small numbers of things themselves, know the day from the date line, and say "this year" of any date.
    """
    if figure.kind == "date":
        return grain(figure) == "weekday"
    if figure.kind == "period":
        return figure.when == "present" or (figure.when is None and (_names_a_kind(figure) or figure.unit == "century"))
    if figure.kind == "count":
        return figure.noun is not None and figure.value is not None and figure.value < _SMALL and figure.qualifier != "several"
    if figure.kind == "identifier":
        return number_in(figure.text) < _SMALL
    return figure.kind == "ordinal"


def _names_a_kind(figure: Quantity) -> bool:
    """Whether a duration is part of a name: the one-day cup."""
    return figure.value == 1 and "-" in figure.text


def _supported(claim: _Claim, figure: Quantity, sources: list[int], reason: str | None = None) -> Verdict:
    index = claim.index
    evidence = tuple(
        Evidence.of(
            index.article, index.article.sentence(index.places[source]), index.figures[source].start, index.figures[source].end
        )
        for source in sources
        if index.article.has_sentence(index.places[source])
    )
    return Verdict("figure", "supported", figure.text, figure.start, figure.end, reason, evidence)


def _doubted(figure: Quantity, reason: str) -> Verdict:
    """Soft where the figure's kind makes the evidence poor, else unsupported."""
    return Verdict("figure", "soft" if _is_soft(figure) else "unsupported", figure.text, figure.start, figure.end, reason)


def _unsupported(figure: Quantity, reason: str) -> Verdict:
    return Verdict("figure", "unsupported", figure.text, figure.start, figure.end, reason)
