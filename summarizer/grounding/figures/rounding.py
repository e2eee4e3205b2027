"""Rounded values: what a figure's last digit and its qualifier let the exact one be."""

from decimal import Decimal

from summarizer.types.quantity import Quantity

BELOW = frozenset(("nearly", "under", "up to"))
"""Qualifiers of a figure that lies above the exact one."""

ABOVE = frozenset(("over", "at least"))
"""Qualifiers of a figure that lies below the exact one."""

_INEXACT = BELOW | ABOVE | {"about"}
_LOOSE = Decimal("0.12")
_SMALL = 20
# A fraction in words has no last digit: "a third" is told for 33%, "about a third" for 31%, "nearly half" for 46%;
# about a tenth is no 5%.
_PART, _PART_ABOUT, _PART_SHARE = Decimal("0.004"), Decimal("0.05"), Decimal("0.2")


def rounds(claim: Quantity, stated: Decimal, exact: Decimal) -> bool:
    """Whether the stated value is the exact one rounded, in the direction that the claim's qualifier tells."""
    if claim.kind == "fraction":
        return _rounds_part(claim, stated, exact)
    if not stated or not exact:
        return False
    gap = (exact - stated) / abs(exact)
    small = exact == exact.to_integral_value() and abs(exact) < _SMALL and claim.kind == "count"
    if small or not finer(exact, stated) or abs(gap) > _LOOSE:
        return False
    step = _last_place(claim, stated)
    if claim.qualifier in BELOW:
        return gap < 0 and stated - exact < step
    if claim.qualifier in ABOVE:
        return gap > 0 and exact - stated < step
    return claim.qualifier == "about" and abs(exact - stated) * 2 <= step


def rounding(claim: Quantity) -> Decimal:
    """The share of its value by which a claim lets the exact value differ from its own; 0 where it must be that."""
    if not claim.value:
        return Decimal(0)
    if claim.kind == "fraction":
        return (_PART_ABOUT if claim.qualifier else _PART) / claim.value if _is_named(claim) else Decimal(0)
    if claim.qualifier not in _INEXACT:
        return Decimal(0)
    return _last_place(claim, claim.value) / abs(claim.value)


def finer(exact: Decimal, stated: Decimal) -> bool:
    """Whether the one value has more digits than the other."""
    return len(exact.normalize().as_tuple().digits) > len(stated.normalize().as_tuple().digits)


def _rounds_part(claim: Quantity, stated: Decimal, exact: Decimal) -> bool:
    gap = exact - stated
    if not _is_named(claim):
        return False
    about = min(_PART_ABOUT, stated * _PART_SHARE)
    if claim.qualifier in BELOW:
        return -about <= gap < 0
    if claim.qualifier in ABOVE:
        return 0 < gap <= about
    return abs(gap) <= (about if claim.qualifier == "about" else _PART)


def _is_named(part: Quantity) -> bool:
    """Whether a fraction is told by a name ("two thirds") and not by two numbers ("2 in 7", "340 out of 630", "5/8")."""
    return not (" in " in part.text or " of " in part.text or any(map(str.isdigit, part.text)))


def _last_place(claim: Quantity, stated: Decimal) -> Decimal:
    """The place of the last digit that is not a zero, or the stated step where it is coarser."""
    place = Decimal(1).scaleb(stated.normalize().as_tuple().exponent)  # type: ignore[arg-type]
    return max(place, claim.step or place)
