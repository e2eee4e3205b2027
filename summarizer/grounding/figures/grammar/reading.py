"""What every recogniser of a kind of figure hands to the scanner."""

from decimal import Decimal
from typing import NamedTuple

from summarizer.types.quantity import Kind


class Reading(NamedTuple):
    """A figure in tokens, `start` to `end` (exclusive); the other fields are those of Quantity."""

    start: int
    end: int
    kind: Kind
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str | None = None
    per: str | None = None
    when: str | None = None
    step: Decimal | None = None
    qualifier: str | None = None
    noun: str | None = None
