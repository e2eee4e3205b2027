"""What plain arithmetic makes of an article's figures: sums, differences, parts of a whole, shares per head, changed rates."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations, pairwise, permutations

from summarizer.grounding.figures.compare import unit_ratio
from summarizer.grounding.figures.derived.wording import Wording
from summarizer.grounding.figures.families import converted, factor_between
from summarizer.grounding.figures.wordlist import listed
from summarizer.types.quantity import Quantity

Derivation = tuple[str, list[Quantity]]
"""How a figure follows, in words, and the figures that it follows from."""

_SUMMABLE = frozenset(("count", "money", "measure", "percent", "period", "age"))
_PARTS = frozenset(("fraction", "percent", "multiple"))
# Words that tell of an operation: of a total or a share near its result, of a change only in the result's own phrase, on the
# side where they belong ("by 3 million", "3 million more"): many wrong figures are the difference of two right ones.
_TOTALS = frozenset(listed("total totals combined together altogether overall sum both"))
_TOTALS_BEFORE = frozenset(("making", "the two", "the three", "the four", "all"))
_TOTALS_BEHIND = frozenset(("in all", "the two", "the three", "the four"))
_CHANGES_BEFORE = frozenset(
    listed(
        """by rise rises rose increase increased fall fell drop dropped cut gain gained grew growth up down margin
        difference gap majority other rest lost lose loses leaving left climbed jumped slipped added raised lowered
        remain remained shed
        sheds shedding risen fallen cutting falling rising growing gaining losing dropping adding reduced shrank slid"""
    )
) | {"all but"}
_CHANGES_BEHIND = frozenset(
    listed(
        """more less fewer extra dearer cheaper higher lower hotter colder heavier lighter longer shorter taller older younger
        rise increase fall drop cut gain growth gap leaving left remain remains remained remaining ahead above below"""
    )
)
# Those of a plain count of two, which many pairs of numbers give.
_CHANGES_BY_TWO = frozenset(listed("by lost lose loses"))
_EACH = frozenset(listed("each apiece average averaging"))
_MARGINS = frozenset(listed("by margin"))
_MOST_FIGURES = 14
_SMALLEST = 3
_NOISE = Decimal("1E-9")
_LARGE = Decimal(10**15)
_PLACES = Decimal("0.001")
_HUNDRED = Decimal(100)
_TWO = 2
_NEARLY = Decimal("0.3")


def reckoning(claim: Quantity, sources: Sequence[Quantity], words: Wording, *, cited: bool) -> Derivation | None:
    """How arithmetic over `sources` gives the claim's value, None where it doesn't.

    Only words that tell of a total, of a change or of a share per head let figures be added up, subtracted or divided. Of
    sources that are `cited`, factors and relative changes are left to `inference`, which knows their sentences.
    """
    if claim.value is None or claim.high is not None:
        return None
    if claim.kind == "multiple":
        return None if cited else _ratio(claim, sources)
    if claim.kind not in _SUMMABLE:
        changes = claim.kind == "fraction" and words.before & _CHANGES_BEFORE and not cited
        return _change(claim, sources) if changes else None
    large = claim.value >= _SMALLEST
    if claim.kind == "count" and not large:
        changed = words.before & _CHANGES_BY_TWO or "fewer" in words.behind
    else:
        changed = words.before & _CHANGES_BEFORE or words.behind & _CHANGES_BEHIND
    totalled = words.near & _TOTALS or words.before & _TOTALS_BEFORE or words.behind & _TOTALS_BEHIND
    return (
        (_sum(claim, sources) if large and totalled else None)
        or (_difference(claim, sources) if changed and claim.value != 1 else None)
        or (_margin(claim, sources) if words.before & _MARGINS else None)
        or (_change(claim, sources) if changed and not cited else None)
        or (_quotient(claim, sources) if words.near & _EACH else None)
        or (_part(claim, sources) if large else None)
        or _other_rate(claim, sources)
    )


def outcomes(sources: Sequence[Quantity]) -> set[Decimal]:
    """Every value that arithmetic over `sources` can give, in the units of each of them."""
    found: set[Decimal] = set()
    counts = [source.value for source in sources[:_MOST_FIGURES] if source.value and _divides(source)]
    parts = [part for source in sources[:_MOST_FIGURES] if (part := _share(source))]
    for unit in {(source.kind, source.unit, source.per): source for source in sources if source.kind in _SUMMABLE}.values():
        values = [value for value, _ in _terms(unit, sources)]
        found.update(one + other for one, other in combinations(values, 2))
        found.add(sum(values, Decimal(0)))
        found.update(abs(one - other) for (one, _), (other, _) in combinations(_ends(unit, sources), 2))
        found.update(_plain(value / count) for value in values for count in counts)
        found.update(_plain(value * part) for value in values for part in parts)
    found.update(abs(source.value - source.high) for source in sources if _is_result(source) and source.value and source.high)
    return {value for value in found if value > 0}


def _sum(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as a total of two figures, or of all that can be added to it."""
    terms = _terms(claim, sources)
    groups = [*combinations(terms, 2), tuple(terms)] if len(terms) > _TWO else list(combinations(terms, 2))
    for group in groups:
        if sum(value for value, _ in group) == claim.value:
            return "derived: " + " + ".join(source.text for _, source in group), [source for _, source in group]
    return None


def _difference(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as what lies between two figures; between percentages lie points."""
    if claim.unit == "percent":
        return None
    ratio = factor_between("percentage point", claim.unit) if claim.kind == "percent" else None
    terms = _ends(replace(claim, unit="percent"), sources) if ratio else _ends(claim, sources)
    for (one, first), (other, second) in combinations(terms, 2):
        if abs(one - other) == (claim.value or 0) * (ratio or 1) and min(one, other) != 1:
            return f"derived: from {first.text} to {second.text}", [first, second]
    return None


def _change(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as the part by which a figure differs from the one told next to it, rounded or not, or by which it doubled."""
    told = (claim.value or Decimal(0)) / (_HUNDRED if claim.kind == "percent" else 1)
    if claim.kind not in ("percent", "fraction") or claim.unit not in (None, "percent"):
        return None
    for source in sources:
        if source.kind == "multiple" and (source.value or 0) - 1 == told:
            return f"derived: {source.text}", [source]
    if any(source.kind in _PARTS for source in sources):
        return None
    slack = (claim.step or 0) / _HUNDRED / 2 if claim.kind == "percent" else _NOISE
    for one, other in pairwise(source for source in sources if source.kind in _SUMMABLE):
        for base, end in ((one, other), (other, one)):
            value = _in_unit_of(base, end)
            if value and base.value and abs(abs(value / base.value - 1) - told) <= slack:
                return f"derived: from {base.text} to {end.text}", [base, end]
    return None


def _margin(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as what lies between the two sides of a result."""
    for source in sources:
        between = abs((source.value or Decimal(0)) - (source.high or Decimal(0)))
        if _is_result(source) and claim.kind == "count" and between == claim.value:
            return f"derived: {source.text}", [source]
    return None


def _is_result(source: Quantity) -> bool:
    return source.kind == "score" and source.value is not None and source.high is not None


def _quotient(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as what falls to each of so many."""
    rateless = replace(claim, per=None)
    for one, other in permutations(sources[:_MOST_FIGURES], 2):
        value = _in_unit_of(rateless, replace(one, per=None)) if _divides(other) else None
        if value and value == (claim.value or 0) * (other.value or 0):
            return f"derived: {one.text} / {other.text}", [one, other]
    return None


def _divides(count: Quantity) -> bool:
    """Whether a figure says among how many; no power of ten does, since it would excuse a slip of the magnitude."""
    return count.kind == "count" and bool(count.value) and (count.value or Decimal(0)).normalize().as_tuple().digits != (1,)


def _part(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as the part of a whole that another figure tells: "one in ten" of "120,000 trees"."""
    if claim.kind == "percent":
        return None
    for source in sources:
        share = _share(source)
        for value, whole in _terms(claim, sources) if share else ():
            if whole is not source and abs(value * (share or 0) - (claim.value or 0)) <= _NOISE * value:
                return f"derived: {source.text} of {whole.text}", [source, whole]
    return None


def _share(source: Quantity) -> Decimal | None:
    """The part of a whole, below one, that a figure tells."""
    if source.value is None or source.high is not None or source.kind not in _PARTS or source.unit not in (None, "percent"):
        return None
    share = source.value / _HUNDRED if source.kind == "percent" else source.value
    return share if 0 < share < 1 else None


def _other_rate(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as a rate of the article told per another unit: per month and per year, per kilogram and per tonne."""
    for source in sources:
        times = factor_between(source.per, claim.per) if claim.per and source.per and claim.per != source.per else None
        value = _in_unit_of(replace(claim, per=None), replace(source, per=None)) if times else None
        if times and value and value * times == claim.value:
            return f"derived: {source.text}", [source]
    return None


def _ratio(claim: Quantity, sources: Sequence[Quantity]) -> Derivation | None:
    """The claim as how many times one figure is another; "over twice" lets it be a little more."""
    told = claim.value or Decimal(0)
    if 1 <= told < _TWO or any(source.kind == "multiple" for source in sources):
        return None
    for one, other in permutations(sources[:_MOST_FIGURES], 2):
        alike = one.kind in _SUMMABLE and (one.kind != "count" or (one.noun is not None and one.noun == other.noun))
        for value, _ in _ends(other, [one]) if alike and other.value else ():
            ratio = value / other.value if other.value else Decimal(0)
            over = claim.qualifier == "over" and told < ratio < told + 1
            nearly = claim.qualifier in ("nearly", "under") and told - _NEARLY < ratio < told
            if ratio == told or over or nearly:
                return f"derived: {one.text} / {other.text}", [one, other]
    return None


def _terms(claim: Quantity, sources: Sequence[Quantity]) -> list[tuple[Decimal, Quantity]]:
    found = [(value, source) for source in sources if (value := _in_unit_of(claim, source)) is not None]
    return found[:_MOST_FIGURES]


def _ends(claim: Quantity, sources: Sequence[Quantity]) -> list[tuple[Decimal, Quantity]]:
    """The terms of a claim, with the ends of ranges and of changes that read like ranges ("from 6 to 6.5 per cent")."""
    found = []
    for source in sources:
        for end in (source.value, source.high) if source.kind == claim.kind else ():
            value = _in_unit_of(claim, replace(source, value=end, high=None)) if end is not None else None
            if value is not None:
                found.append((value, source))
    return found[:_MOST_FIGURES]


def _in_unit_of(claim: Quantity, source: Quantity) -> Decimal | None:
    """The source's value in the claim's unit, None where the two don't add up."""
    if source.value is None or source.high is not None or source.kind != claim.kind:
        return None
    ratio = unit_ratio(claim, source)
    return None if ratio is None else converted(source.value, ratio)


def _plain(value: Decimal) -> Decimal:
    """A value without the noise of a division: a third of 900 is 300."""
    nearest = value.quantize(_PLACES) if abs(value) < _LARGE else value
    return nearest if abs(nearest - value) <= _NOISE * abs(value) else value
