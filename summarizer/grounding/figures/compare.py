"""When two figures say the same: values, units, dates and qualifiers."""

from dataclasses import replace
from decimal import Decimal

from summarizer.grounding.figures.families import FAMILIES, converted, factor_between
from summarizer.grounding.figures.grammar.bare_money import same_currency
from summarizer.grounding.figures.grammar.lexicon import TIME_UNITS
from summarizer.grounding.figures.moments import grain, same_moment
from summarizer.grounding.figures.rounding import ABOVE, BELOW, finer, rounds
from summarizer.types.quantity import Quantity

_SPANS = frozenset(TIME_UNITS.values())
_PARTS = frozenset(("percent", "fraction", "multiple"))
_EXCHANGEABLE = frozenset(("time", "score", "ordinal", "age", "count", "multiple"))
_LENGTHS = frozenset(("period", "age", "measure"))
_HUNDRED = Decimal(100)
_MILLION = Decimal(10**6)
# How far a rounded value may lie from the one it stands for: by half of its last digit, and never further than this.
_ROUNDING = Decimal("0.06")
_VAGUEST = 20
_LONGEST_NUMBER = 30
_UNLIKE = Decimal(10**6)
# What "No. 2" may begin with; "#2" says the same.
_NUMBER_WORDS = ("numbers", "number", "nos", "no")


def same_figure(claim: Quantity, source: Quantity) -> bool:
    """Whether the claim's figure says no more than the source's: kind and unit agree, and the value, perhaps rounded.

    Qualifiers are left to `same_side`, nouns to the context.
    """
    if claim.kind in ("date", "time") or source.kind in ("date", "time"):
        return same_moment(claim, source)
    if claim.kind == "identifier" or source.kind == "identifier":
        return _same_name(claim, source)
    claim, source = _in_millions(claim, source), _in_millions(source, claim)
    scale = unit_ratio(claim, source)
    if scale is None or claim.value is None or source.value is None:
        return False
    if claim.kind == "score" and source.kind == "score":
        return {claim.value, claim.high} == {source.value, source.high}
    return _same_value(claim, source, scale)


def unit_ratio(claim: Quantity, source: Quantity) -> Decimal | None:
    """What the source's value must be multiplied by to be told in the claim's unit; None where they can't be compared."""
    if claim.per != source.per and claim.per in _SPANS and source.per in _SPANS:
        return None
    if claim.kind in _PARTS and source.kind in _PARTS and (claim.kind != source.kind or claim.kind == "percent"):
        return _part_ratio(claim, source)
    if claim.kind != source.kind and not _kin(claim, source):
        return None
    if claim.unit == source.unit or same_currency(claim, source) or {"count", "ordinal"} & {claim.kind, source.kind}:
        return Decimal(1)
    return factor_between(claim.unit, source.unit)


def same_side(claim: Quantity, source: Quantity) -> bool:
    """Whether the claim's qualifier is one that the source bears: "nearly 500" is not "more than 500"."""
    ends = claim.high is None and source.high is not None and claim.value is not None
    if claim.qualifier in BELOW:
        return source.qualifier not in ABOVE and not (ends and claim.value == source.value)
    if claim.qualifier in ABOVE:
        return source.qualifier not in BELOW and not (ends and claim.value == source.high)
    if claim.qualifier == "exactly":
        return source.qualifier in (None, "exactly")
    return True


def _in_millions(figure: Quantity, other: Quantity) -> Quantity:
    """A length in "m" as a count of millions, which it may be too, where the other figure is a count."""
    if other.kind != "count" or figure.unit != "metre" or not figure.text.endswith("m") or figure.value is None:
        return figure
    return replace(figure, kind="count", unit=None, value=figure.value * _MILLION)


def comparable(claim: Quantity, source: Quantity) -> bool:
    """Whether one could stand in the other's place: the same kind of thing in the same unit."""
    if claim.kind != source.kind:
        return False
    if claim.kind == "identifier":
        return word_of(claim.text) == word_of(source.text) != ""
    if claim.kind == "date":
        return grain(claim) == grain(source) or (claim.qualifier is not None and claim.qualifier == source.qualifier)
    if claim.kind == "period":
        return claim.when == source.when and (claim.when is not None or unit_ratio(claim, source) is not None)
    return claim.kind in _EXCHANGEABLE or unit_ratio(claim, source) is not None


def interchangeable(claim: Quantity, source: Quantity) -> bool:
    """Whether a writer can have put one of two comparable figures for the other: both ranges or neither, of like size."""
    if claim.high is not None and source.high is None:
        return False
    if claim.kind not in ("money", "measure", "count") or not claim.value or not source.value:
        return True
    return 1 / _UNLIKE < claim.value / source.value < _UNLIKE


def _part_ratio(claim: Quantity, source: Quantity) -> Decimal | None:
    """Percentages, fractions and factors below one tell the same parts: "half" is 50%, and what was halved."""
    if claim.kind == source.kind:
        return factor_between(claim.unit, source.unit)
    if any(figure.kind == "multiple" and (figure.value or 1) >= 1 for figure in (claim, source)):
        return None
    percent = next((figure for figure in (claim, source) if figure.kind == "percent"), None)
    if percent is None:
        return Decimal(1)
    if percent.unit != "percent":
        return None
    return _HUNDRED if claim.kind == "percent" else 1 / _HUNDRED


def _kin(claim: Quantity, source: Quantity) -> bool:
    """Whether two kinds can tell the same thing: an age in years, "twice" as a factor or a count."""
    kinds = {claim.kind, source.kind}
    if kinds <= _LENGTHS:
        return claim.unit in FAMILIES
    if kinds == {"period", "ordinal"}:
        return claim.when is None and claim.unit == source.noun
    if "count" in kinds:
        return _counts(claim, source) if claim.kind == "count" else _counts(source, claim)
    return False


def _counts(count: Quantity, other: Quantity) -> bool:
    """Whether a count can tell what a figure of another kind does: "26", "three times", "three degree burns"."""
    if other.kind == "money":
        return count.qualifier == other.qualifier == "several"
    if other.kind == "age":
        return count.noun is None
    if other.kind == "multiple":
        return count.noun == "time"
    if other.kind == "score":
        return count.noun is not None and "/" not in other.text
    return other.kind == "measure" and count.noun is not None and count.noun == f"{other.unit} {other.noun}"


def _same_value(claim: Quantity, source: Quantity, scale: Decimal) -> bool:
    low = converted(source.value or Decimal(0), scale)
    high = None if source.high is None else converted(source.high, scale)
    stated = claim.value or Decimal(0)
    if claim.qualifier == "several" or source.qualifier == "several":
        return _same_vagueness(claim, source, low)
    if claim.high is not None:
        return high is not None and (stated, claim.high) == (low, high)
    if high is not None:
        return stated in (low, high)
    return stated == low or rounds(claim, stated, low)


def _same_vagueness(claim: Quantity, source: Quantity, low: Decimal) -> bool:
    """Read "Hundreds" stands for several of them, and is told by nothing more exact."""
    stated = claim.value or Decimal(0)
    if source.qualifier == "several":
        return claim.qualifier == "several" and stated == low
    return stated < low < stated * _VAGUEST


def base_values(figure: Quantity) -> tuple[Decimal, ...]:
    """The values under which figures that may say the same stand close together, whatever their units."""
    found = []
    for value in (figure.value, figure.high):
        if value is not None:
            factor = (
                _HUNDRED if figure.kind in ("fraction", "multiple") else FAMILIES.get(figure.unit or "", ("", Decimal(1)))[1]
            )
            found.append(value * factor)
            if factor != 1:
                found.append(value)
    if figure.kind == "date" and (figure.when or "").isdecimal():
        found.append(Decimal(figure.when or 0))
    if figure.kind == "time" and ":" in figure.text:
        hours, minutes = (figure.when or "T0:0")[1:].split(":")
        found += [Decimal(int(hours) * 3600 + int(minutes) * 60), Decimal(int(hours) * 60 + int(minutes))]
    if figure.unit == "metre" and figure.text.endswith("m") and figure.value is not None:
        found.append(figure.value * _MILLION)
    return tuple(found)


def rounds_unsaid(claim: Quantity, source: Quantity) -> bool:
    """Whether the claim is the source's value rounded by its last digit, a half upwards, without a word that says so."""
    scale = unit_ratio(claim, source)
    if claim.qualifier or claim.high is not None or source.high is not None or claim.kind in ("date", "time", "identifier"):
        return False
    if scale is None or not claim.value or not source.value:
        return False
    low = converted(source.value, scale)
    half = (claim.step or Decimal(0)) / 2
    close = abs(low - claim.value) <= _ROUNDING * abs(low) and -half <= low - claim.value < half
    return close and finer(low, claim.value)


def _same_name(claim: Quantity, source: Quantity) -> bool:
    """Identifiers are equal by their digits and, where both have one, by their word; a plain number equals its own digits.

    "League Two" is a count to the grammar: a spelled number too can be the number of a name.
    """
    ours, theirs = _signs(claim.text), _signs(source.text)
    if "percent" in (claim.unit, source.unit):
        return False
    if ours == theirs:
        return True
    if "ordinal" in (claim.kind, source.kind):
        return (ours.isdigit() or theirs.isdigit()) and name_digits(claim) == name_digits(source) != "1"
    return name_digits(claim) == name_digits(source) != "" and (
        ours.isdigit() or theirs.isdigit() or {claim.kind, source.kind} != {"identifier"}
    )


def name_digits(figure: Quantity) -> str:
    """The digits by which a figure can be the number of a name: those of its text, of a spelled count, or of an ordinal."""
    digits = digits_of(figure.text)
    spelled = not digits and figure.kind == "count" and figure.high is None and not (figure.noun or figure.qualifier)
    spelled = spelled or figure.kind == "ordinal"
    return str(figure.value) if spelled else digits


def number_in(text: str) -> int:
    """The number that the digits of an identifier make."""
    return int(digits_of(text)[:_LONGEST_NUMBER] or 0)


def _signs(text: str) -> str:
    signs = "".join(sign for sign in text.casefold() if sign.isalnum())
    return next((signs[len(word) :] for word in _NUMBER_WORDS if signs.startswith(word)), signs)


def digits_of(text: str) -> str:
    """The digits of an identifier."""
    return "".join(sign for sign in text if sign.isdecimal())


def word_of(text: str) -> str:
    """The word of an identifier, without its number."""
    return "".join(sign for sign in text.casefold() if sign.isalpha())
