"""A figure as the grammar reads it from a text."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

Kind = Literal[
    "count", "money", "percent", "measure", "multiple", "fraction", "date", "time", "period",
    "age", "score", "ordinal", "identifier",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """One figure in a text: `text` is the exact span from `start` to `end`, in code points.

    `value` is the magnitude in base units (3.5 billion is 3500000000; a percentage is 66 for "66%"), None where it has no
    single number (a date). `high` is the upper end of a range, else None. `unit` is canonical: an ISO 4217 code, "percent",
    "percentage point", "tonne", "kilometre", ...; None for a plain count. `noun` is what a count counts, in lower case and
    singular. `qualifier` is canonical too: "about", "nearly", "over", "up to", "at least", ... or None.

    `per` is the unit of a rate ("year" in "5 million tons per year"). `when` is a date, clock time or relative period in
    the notation of TIMEX3 and ISO 8601 with X for what is not said: "2024-08-14", "XXXX-08-14", "2024-Q3", "XXXX-WXX-2"
    (a Tuesday), "T10:30". `step` is the place of the last digit given, in base units: 100000 for "3.5 million".
    """

    start: int
    end: int
    text: str
    kind: Kind
    value: Decimal | None
    high: Decimal | None = None
    unit: str | None = None
    noun: str | None = None
    qualifier: str | None = None
    per: str | None = None
    when: str | None = None
    step: Decimal | None = None
