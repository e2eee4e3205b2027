"""The limits that a user sets to what calls may take."""

from dataclasses import dataclass
from decimal import Decimal

MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class Tariff:
    """A price that the user knows: US dollars for a million tokens of input, and of output."""

    input: Decimal
    output: Decimal

    def __call__(self, input_tokens: int, output_tokens: int) -> Decimal:
        """The cost of a call in US dollars."""
        return (self.input * input_tokens + self.output * output_tokens) / MILLION


@dataclass(frozen=True, slots=True)
class Limits:
    """What calls may take: how many in flight, requests and tokens a minute, and US dollars.

    `price` stands in for the price list, which does not know every model.
    """

    concurrency: int = 8
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    budget: Decimal | None = None
    price: Tariff | None = None
