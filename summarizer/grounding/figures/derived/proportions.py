"""Parts and factors that two figures of the cited sentences give: shares, relative changes, so many times as many."""

from decimal import Decimal

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.derived.agreement import agrees_as_part
from summarizer.grounding.figures.derived.changes import changes
from summarizer.grounding.figures.derived.cues import COMPARATIVES, FALLS, OTHERS, RISES, place_of, told_earlier
from summarizer.grounding.figures.derived.operands import (
    AMOUNTS,
    PARTS,
    Operand,
    Outcome,
    are_told,
    operands,
    pairs,
    same_noun,
    stands_alone,
    wording,
)
from summarizer.grounding.figures.grammar.multiples import FACTOR_VERBS
from summarizer.grounding.figures.grammar.noun import singular
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.meant.context import is_baseline
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

_PARTITIVES = frozenset(("of", "whom", "which", "among", "including"))
# What stands behind "as many" where no noun does.
_UNNAMED: tuple[list[str], ...] = ([], ["as"], ["."], [","], ["in"], ["of"], ["people"])
_DENIALS = frozenset(("not", "n't", "nor"))
_FEWEST = 5
# Tokens between a part and its whole.
_PARTED = 8
# Figures from the one to the other of a change, with the date that may stand between.
_NEAR = 2
_ONE = Decimal(1)
_HUNDRED = Decimal(100)


def proportion(claim: ClaimText, at: int) -> Outcome | None:
    """The percentage, fraction or factor as what one amount of the cited sentences is of another; None where none gives it."""
    figure = claim.figures[at]
    if figure.kind not in PARTS or figure.high is not None or not figure.value or figure.unit not in (None, "percent"):
        return None
    if figure.kind == "multiple":
        return _factor(claim, at)
    return _change(claim, at) or _share(claim, at) or _complement(claim, at)


def _factor(claim: ClaimText, at: int) -> Outcome | None:
    """So many times as much: the larger figure by the smaller, or for "halved" the smaller by the larger."""
    figure, index = claim.figures[at], claim.index
    told = figure.value or _ONE
    grows = told > 1 and figure.text.lower() in FACTOR_VERBS
    for small, large in pairs(operands(claim, AMOUNTS | {"percent"})):
        ratio = _ratio(small, large) if told < 1 else 1 / _ratio(small, large)
        if not agrees_as_part(figure, ratio) or not _of_one_kind(claim, small, large):
            continue
        earlier, later = (large, small) if told < 1 else (small, large)
        behind = claim.tokens.words[place_of(claim.tokens, figure)[1] :][:3]
        named = behind[:1] != ["as"] or behind[2:] in _UNNAMED or _is_said(claim, "".join(behind[2:]))
        if not named or small.figure.value == 1 or not are_told(claim, small, large) or not _are_set_apart(claim, small, large):
            continue
        turned = (grows or told < 1) and _is_reversed(claim, earlier, later)
        if not turned and stands_alone(claim, at, [small.source, large.source]):
            return Outcome(_told(index.figures[large.source], "/", index.figures[small.source]), [large.source, small.source])
    return None


def _change(claim: ClaimText, at: int) -> Outcome | None:
    """The part by which something rose from the smaller figure to the larger, or fell the other way."""
    figure, index, words = claim.figures[at], claim.index, wording(claim, at)
    qualified = COMPARATIVES if "than" in words.before or "up to" in words.before else frozenset[str]()
    close = words.before - qualified | words.behind
    around = words.near - COMPARATIVES if close.isdisjoint(RISES | FALLS) and "of" in words.behind else close
    rises, falls = not around.isdisjoint(RISES), not around.isdisjoint(FALLS)
    if rises == falls:
        return None
    told = _told_change(claim, at, rises=rises)
    if told:
        return told
    for small, large in pairs(operands(claim, AMOUNTS)):
        ratio = _ratio(small, large)
        start, end = (small, large) if rises else (large, small)
        alike = same_noun(small.figure, large.figure) or _is_change(claim, start, end)
        if not alike or _are_few(large) or not agrees_as_part(figure, 1 / ratio - 1 if rises else 1 - ratio):
            continue
        if not _is_reversed(claim, start, end) and stands_alone(claim, at, [small.source, large.source]):
            texts = index.figures[start.source].text, index.figures[end.source].text
            return Outcome(f"derived: from {texts[0]} to {texts[1]}", [start.source, end.source])
    return None


def _told_change(claim: ClaimText, at: int, *, rises: bool) -> Outcome | None:
    """The part by which something changed, from its size and its end, or from the factor that the article tells."""
    figure, figures = claim.figures[at], claim.index.figures
    for change in changes(claim):
        value = abs((change.end.value or _ONE) / change.start - 1)
        fits = change.rises == rises and agrees_as_part(figure, value)
        if fits and not any(figures[source].kind in PARTS for source in change.sources):
            return Outcome(f"derived: {' to '.join(figures[source].text for source in change.sources)}", change.sources)
    for factor in operands(claim, frozenset(("multiple",))) if rises else ():
        if agrees_as_part(figure, (factor.figure.value or _ONE) - 1):
            return Outcome(f"derived: {figures[factor.source].text}", [factor.source])
    return None


def _share(claim: ClaimText, at: int) -> Outcome | None:
    """The part that the smaller figure is of the larger, which must be of the same things or what it is told to be of."""
    figure, index, words = claim.figures[at], claim.index, claim.wording(at)
    bare = (words.before | words.behind).isdisjoint(RISES | FALLS) and figure.noun is None
    of_whole = ("of" in words.behind or figure.kind == "fraction") and _is_said(claim, figure.noun or "")
    for small, large in pairs(operands(claim, AMOUNTS)):
        if not agrees_as_part(figure, _ratio(small, large)) or figure.value in (small.figure.value, large.figure.value):
            continue
        parted = _is_parted(claim, small, large)
        if not of_whole and not (parted and bare and are_told(claim, small, large) and not _are_few(large)):
            continue
        whole = same_noun(small.figure, large.figure) and are_told(claim, small, large) and not _are_few(large)
        if not parted and not whole:
            continue
        named = parted and _names_whole(figure, large.figure)
        if named or stands_alone(claim, at, [small.source, large.source]):
            return Outcome(_told(index.figures[small.source], "/", index.figures[large.source]), [small.source, large.source])
    return None


def _complement(claim: ClaimText, at: int) -> Outcome | None:
    """What a part of the article leaves of the whole, where the claim tells of the rest or denies."""
    words = claim.wording(at)
    if words.near.isdisjoint(OTHERS | _DENIALS) or not (words.before | words.behind).isdisjoint(RISES | FALLS):
        return None
    for part in operands(claim, PARTS - {"multiple"}):
        if part.figure.unit not in (None, "percent"):
            continue
        value = (part.figure.value or 0) / (_HUNDRED if part.figure.kind == "percent" else _ONE)
        if 0 < value < 1 and agrees_as_part(claim.figures[at], 1 - value) and stands_alone(claim, at, [part.source]):
            return Outcome(f"derived: the rest of {claim.index.figures[part.source].text}", [part.source])
    return None


def _ratio(small: Operand, large: Operand) -> Decimal:
    return (small.figure.value or _ONE) / (large.figure.value or _ONE)


def _of_one_kind(claim: ClaimText, one: Operand, other: Operand) -> bool:
    """Whether two counts are of the same things, or of things that the claim names both: "twice as many women as men"."""
    if same_noun(one.figure, other.figure):
        return True
    nouns = {concept(head_of(operand.figure.noun or "")) for operand in (one, other)}
    return nouns <= {concept(word) for word in claim.tokens.words}


def _are_set_apart(claim: ClaimText, one: Operand, other: Operand) -> bool:
    """Whether the article has reason to compare two figures: they tell of two times, or of two things that it names."""
    index = claim.index
    stated = [index.figures[operand.source] for operand in (one, other)]
    named = all(figure.noun for figure in stated) or "count" not in {figure.kind for figure in stated}
    timed = {told_earlier(index.tokens, figure) or is_baseline(index.tokens, figure) for figure in stated}
    return named or len(timed) > 1 or _are_dated_apart(claim, one, other)


def _are_dated_apart(claim: ClaimText, one: Operand, other: Operand) -> bool:
    """Whether two figures have each a date of their own beside them: "900 in March and 600 in February"."""
    beside = [claim.index.companions(operand.source) for operand in (one, other)]
    dates = [{figure.when for figure in figures if figure.kind == "date"} for figures in beside]
    return all(dates) and dates[0].isdisjoint(dates[1])


def _is_reversed(claim: ClaimText, start: Operand, end: Operand) -> bool:
    """Whether the article tells that what should come first came last."""
    tokens, figures = claim.index.tokens, claim.index.figures
    return told_earlier(tokens, figures[end.source]) and not told_earlier(tokens, figures[start.source])


def _are_few(larger: Operand) -> bool:
    """Whether two counts are so small that any two of an article would do: two of three."""
    return larger.figure.kind == "count" and (larger.figure.value or 0) < _FEWEST


def _is_change(claim: ClaimText, start: Operand, end: Operand) -> bool:
    """Whether the article tells of two plain numbers as a change: "to 1,500 from 2,000", "30 against 20"."""
    index = claim.index
    near = index.places[start.source] == index.places[end.source] and abs(start.source - end.source) <= _NEAR
    return near and (is_baseline(index.tokens, index.figures[start.source]) or _are_dated_apart(claim, start, end))


def _is_said(claim: ClaimText, noun: str) -> bool:
    """Whether what the claim tells a part of stands in what is cited."""
    return bool(noun) and concept(head_of(singular(noun))) in {concept(singular(word)) for word in claim.said}


def _is_parted(claim: ClaimText, part: Operand, whole: Operand) -> bool:
    """Whether the article itself says that the one is of the other: "12,600 plots, of which 6,350", "of 640 patients, 518"."""
    index = claim.index
    places = [place_of(index.tokens, index.figures[operand.source]) for operand in (part, whole)]
    if index.places[part.source] != index.places[whole.source]:
        return False
    (_, first), (last, _) = sorted(places)
    between = index.tokens.words[first:last]
    if len(between) > _PARTED:
        return False
    return not _PARTITIVES.isdisjoint(between) or index.tokens.word(places[1][0] - 1) == "of"


def _names_whole(figure: Quantity, whole: Quantity) -> bool:
    """Whether what the claim tells a part of is what the whole counts."""
    nouns = figure.noun, whole.noun
    return all(nouns) and concept(head_of(nouns[0] or "")) == concept(head_of(nouns[1] or ""))


def _told(one: Quantity, sign: str, other: Quantity) -> str:
    return f"derived: {one.text} {sign} {other.text}"
