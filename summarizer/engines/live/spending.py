"""Spending: what a call costs, and a budget that reserves before anything is sent."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal

from summarizer.engines.live.endpoint import Endpoint
from summarizer.errors import BudgetReached, UsageError

Price = Callable[[int, int], Decimal]
"""The cost of a call in US dollars, by its tokens of input and of output."""


def find_price(endpoint: Endpoint) -> Price | None:
    """The model's price by the table that ships with genai-prices; None where it is not known.

    Reductions for cached input are not counted: a cost may be overstated by them, and is never understated.
    """
    provider = endpoint.ways.prices
    if provider is None:
        return lambda _input, _output: Decimal(0)
    from genai_prices import Usage, calc_price

    def price(input_tokens: int, output_tokens: int) -> Decimal:
        usage = Usage(input_tokens=input_tokens, output_tokens=output_tokens)
        return calc_price(usage, model_ref=endpoint.model, provider_id=provider).total_price

    try:
        price(1, 1)
    except LookupError:
        return None
    return price


class Budget:
    """A limit in US dollars that is never passed: a call reserves the most that it can cost, and then settles."""

    def __init__(self, limit: Decimal, price: Price | None) -> None:
        """UsageError where the price is unknown, because then no limit can be kept."""
        if price is None:
            raise UsageError("--budget can't be kept: no price is known for this model")
        self.limit = limit
        self.price = price
        self.spent = Decimal(0)
        self.reserved = Decimal(0)

    @contextmanager
    def reserve(self, prompt_bytes: int, cap: int) -> Iterator["Reservation"]:
        """Hold what a call of at most `prompt_bytes` input and `cap` output tokens can cost; BudgetReached if it does not fit.

        A token is at least one byte of text, so a prompt has at most as many tokens as bytes.
        """
        most = self.price(prompt_bytes, cap)
        if self.spent + self.reserved + most > self.limit:
            left = self.limit - self.spent - self.reserved
            raise BudgetReached(
                f"the next call can cost up to ${most:.4f} and ${left:.4f} of the budget of ${self.limit} is left; "
                "what is done is kept, raise --budget to go on"
            )
        self.reserved += most
        reservation = Reservation(most)
        try:
            yield reservation
        finally:
            self.reserved -= most
            self.spent += reservation.cost


@dataclass(slots=True)
class Reservation:
    """One call's part of the budget: all of it counts as spent, unless the call settles for less."""

    cost: Decimal

    def settle(self, cost: Decimal) -> None:
        """What the call really cost."""
        self.cost = cost
