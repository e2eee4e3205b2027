"""The limits of a run."""

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
    """What a run may take: calls in flight, requests and tokens a minute, US dollars, and processes to work in.

    `price` stands in for the price list, which does not know every model.
    """

    concurrency: int = 16
    requests_per_minute: int | None = None
    tokens_per_minute: int | None = None
    budget: Decimal | None = None
    workers: int = 1
    price: Tariff | None = None
