"""Amounts that two figures of the cited sentences give: so many at so much each, so much for each of them, what is left."""

from dataclasses import replace
from decimal import Decimal

from summarizer.grounding.figures.claim import ClaimText
from summarizer.grounding.figures.compare import same_figure, unit_ratio
from summarizer.grounding.figures.derived.agreement import agrees_as_amount
from summarizer.grounding.figures.derived.changes import changes
from summarizer.grounding.figures.derived.cues import EARLIER, FALLS, RESTS, RISES, TOTAL_BEHIND, TOTALS, told_for_each
from summarizer.grounding.figures.derived.operands import (
    AMOUNTS,
    Operand,
    Outcome,
    operands,
    pairs,
    same_noun,
    stands_alone,
    wording,
)
from summarizer.grounding.figures.families import converted
from summarizer.grounding.figures.grammar.multiples import FACTOR_VERBS
from summarizer.grounding.figures.meant.concepts import concept
from summarizer.grounding.figures.table import head_of
from summarizer.types.quantity import Quantity

# What follows a factor of something told before it: "three times the number", "twice as many as".
_TAKEN_OF = (["the"], ["its"], ["last"], ["that"], ["what"])
_COMPARED = (["as", "many", "as"], ["as", "much", "as"], ["as", "high", "as"])
_UNITS = frozenset(("measure", "period"))


def product(claim: ClaimText, at: int) -> Outcome | None:
    """The amount as a product, a quotient, what remains, or what a factor was taken of; None where nothing gives it."""
    figure = claim.figures[at]
    if figure.kind not in AMOUNTS or figure.high is not None or not figure.value:
        return None
    each = told_for_each(claim.tokens, figure)
    if each is not None:
        return _for_each(claim, at, each)
    return _in_all(claim, at) or _difference(claim, at) or _rest(claim, at) or base(claim, at)


def _in_all(claim: ClaimText, at: int) -> Outcome | None:
    """So many at so much each, where the article says "each" or what of."""
    figure, index, words = claim.figures[at], claim.index, claim.wording(at)
    totalled = not (words.near.isdisjoint(TOTALS) and words.behind.isdisjoint(TOTAL_BEHIND))
    numbers = operands(claim, AMOUNTS | _UNITS)
    for amount in _amounts(figure, numbers):
        each = told_for_each(index.tokens, index.figures[amount.source])
        if each is None:
            continue
        for number in numbers:
            if number.source == amount.source or not _counts(claim, number, amount, each):
                continue
            used = [number.source, amount.source]
            value = (number.figure.value or 0) * (amount.figure.value or Decimal(0))
            if agrees_as_amount(figure, value) and (totalled or stands_alone(claim, at, used)):
                return Outcome(f"derived: {index.figures[used[0]].text} x {index.figures[used[1]].text}", used)
    return None


def _for_each(claim: ClaimText, at: int, each: str) -> Outcome | None:
    """What falls to each of so many, or to each unit of a measure."""
    figure, index = claim.figures[at], claim.index
    numbers = operands(claim, AMOUNTS | _UNITS)
    for amount in _amounts(figure, numbers):
        if amount.is_filled or told_for_each(index.tokens, index.figures[amount.source]) is not None:
            continue
        for number in numbers:
            if number.source == amount.source or _is_power_of_ten(number.figure) or not _divides(claim, number, each):
                continue
            value = (amount.figure.value or Decimal(0)) / (number.figure.value or Decimal(1))
            if agrees_as_amount(figure, value, divided=True):
                used = [amount.source, number.source]
                return Outcome(f"derived: {index.figures[used[0]].text} / {index.figures[used[1]].text}", used)
    return None


def _difference(claim: ClaimText, at: int) -> Outcome | None:
    """By how much one amount is more than another that leaves its unit to it: "1.26 florins, up from 1.05"."""
    figure, index, words = claim.figures[at], claim.index, wording(claim, at)
    if figure.kind == "count" or (words.before | words.behind).isdisjoint(RISES | FALLS | {"by"}):
        return None
    for small, large in pairs(_amounts(figure, operands(claim, AMOUNTS))):
        value = (large.figure.value or Decimal(0)) - (small.figure.value or Decimal(0))
        used = [large.source, small.source]
        together = index.places[large.source] == index.places[small.source]
        if together and agrees_as_amount(figure, value) and stands_alone(claim, at, used):
            return Outcome(f"derived: {index.figures[used[0]].text} - {index.figures[used[1]].text}", used)
    return None


def _rest(claim: ClaimText, at: int) -> Outcome | None:
    """What one figure leaves of another, where the article tells of the rest without a number."""
    figure, index = claim.figures[at], claim.index
    rests = [number for number in claim.cited if not RESTS.isdisjoint(index.words(number))]
    if not any(index.stems(number) & claim.words for number in rests):
        return None
    for small, large in pairs(_amounts(figure, operands(claim, AMOUNTS))):
        value = (large.figure.value or Decimal(0)) - (small.figure.value or Decimal(0))
        used = [large.source, small.source]
        fits = same_noun(figure, large.figure) and agrees_as_amount(figure, value)
        if fits and same_noun(small.figure, large.figure) and stands_alone(claim, at, used):
            return Outcome(f"derived: {index.figures[used[0]].text} - {index.figures[used[1]].text}", used)
    return None


def base(claim: ClaimText, at: int) -> Outcome | None:
    """The figure that a change started from, or that a factor was taken of: "18 firms, three times the number in 2023"."""
    figure, index = claim.figures[at], claim.index
    if figure.kind not in AMOUNTS or figure.high is not None or not figure.value:
        return None
    for change in changes(claim):
        ratio = unit_ratio(figure, change.end) if _tells_then(claim, change.sources) else None
        fits = ratio is not None and agrees_as_amount(figure, converted(change.start, ratio), divided=True)
        if fits and stands_alone(claim, at, change.sources):
            return Outcome(f"derived: before {' and '.join(index.figures[one].text for one in change.sources)}", change.sources)
    factors = [one for one in operands(claim, frozenset(("multiple",))) if one.figure.value != 1 and _takes(claim, one)]
    for factor in factors:
        for amount in _amounts(figure, operands(claim, AMOUNTS)):
            if index.places[amount.source] != index.places[factor.source] or not same_noun(figure, amount.figure):
                continue
            value = (amount.figure.value or Decimal(0)) / (factor.figure.value or Decimal(1))
            used = [amount.source, factor.source]
            if agrees_as_amount(figure, value) and stands_alone(claim, at, used):
                return Outcome(f"derived: {index.figures[used[0]].text} is {index.figures[used[1]].text} it", used)
    return None


def _takes(claim: ClaimText, factor: Operand) -> bool:
    """Whether a factor of the article is taken of what the claim tells: of an earlier figure, or of that of a date in both."""
    index = claim.index
    stated = index.figures[factor.source]
    words = index.behind(factor.source)
    taken = stated.text.lower() in FACTOR_VERBS or words[:1] in _TAKEN_OF or words[:3] in _COMPARED
    return taken and _tells_then(claim, [factor.source])


def _tells_then(claim: ClaimText, sources: list[int]) -> bool:
    """Whether the claim tells of the time before a change: by a word, or by a date that the article tells behind it."""
    figures = claim.index.figures
    dated = [figures[one] for one in claim.scope if figures[one].kind == "date" and one > max(sources)]
    same = any(own.kind == "date" and same_figure(own, date) for own in claim.figures for date in dated)
    return same or not EARLIER.isdisjoint(claim.tokens.words)


def _amounts(figure: Quantity, numbers: list[Operand]) -> list[Operand]:
    """The operands that are of the claim's kind and told in its unit, whatever they are per."""
    found = []
    for one in numbers:
        alike = one.figure.kind == figure.kind
        ratio = unit_ratio(replace(figure, per=None), replace(one.figure, per=None)) if alike else None
        if ratio is not None and one.figure.value:
            found.append(Operand(_told_in(one.figure, figure, ratio), one.source, one.is_filled))
    return found


def _told_in(amount: Quantity, figure: Quantity, ratio: Decimal) -> Quantity:
    value = converted(amount.value or Decimal(0), ratio)
    return replace(amount, value=value, unit=figure.unit)


def _counts(claim: ClaimText, number: Operand, amount: Operand, each: str) -> bool:
    """Whether a figure of the article says how many there are of what the amount is for each of."""
    if each:
        return _is_of(number.figure, each)
    places = claim.index.places
    return number.figure.kind == "count" and number.figure.noun is not None and places[number.source] == places[amount.source]


def _divides(claim: ClaimText, number: Operand, each: str) -> bool:
    """Whether a figure says among how many, of what the claim tells each of or else names."""
    if each:
        return _is_of(number.figure, each)
    noun = concept(head_of(number.figure.noun or ""))
    return number.figure.kind == "count" and bool(noun) and noun in {concept(word) for word in claim.tokens.words}


def _is_of(number: Quantity, each: str) -> bool:
    if number.kind in _UNITS:
        return number.unit == each and number.when is None
    return number.kind == "count" and concept(head_of(number.noun or "")) == concept(each) != ""


def _is_power_of_ten(number: Quantity) -> bool:
    """Whether dividing by a figure would only move the point, which would excuse a slip of the magnitude."""
    return (number.value or Decimal(0)).normalize().as_tuple().digits == (1,)
