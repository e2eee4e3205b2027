"""Spending: what a call costs, and a budget that reserves before anything is sent."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from typing import Self

from summarizer.engines.live.endpoint import Endpoint
from summarizer.engines.live.shared import Numbers
from summarizer.errors import BudgetReached, UsageError

SPENT, RESERVED = range(2)
"""The places in the account."""
DIGITS = 12
"""Amounts are kept in whole picodollars, because workers share integers: a dollar has so many zeros of them."""

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
    """A limit in US dollars that is never passed: a call reserves the most that it can cost, and then settles.

    `account` is what workers share; what a worker had reserved when it was killed stays reserved.
    """

    def __init__(self, limit: Decimal, price: Price | None, account: Numbers[int]) -> None:
        """UsageError where the price is unknown, because then no limit can be kept."""
        if price is None:
            raise UsageError("--budget can't be kept: no price is known for this model")
        self.limit = limit
        self.price = price
        self.account = account

    @property
    def spent(self) -> Decimal:
        """US dollars that calls have cost, those that have not ended left out."""
        return Decimal(self.account[SPENT]).scaleb(-DIGITS)

    @property
    def is_held(self) -> bool:
        """Whether calls are in flight that may turn out to cost less than they could."""
        return self.account[RESERVED] > 0

    def reserve(self, prompt_bytes: int, cap: int) -> "Reservation":
        """Hold what a call of at most `prompt_bytes` input and `cap` output tokens can cost; BudgetReached if it does not fit.

        A token is at least one byte of text, so a prompt has at most as many tokens as bytes.
        """
        most = self.price(prompt_bytes, cap)
        held = picodollars(most)
        with self.account:
            left = self.limit.scaleb(DIGITS) - self.account[SPENT] - self.account[RESERVED]
            if held <= left:
                self.account[RESERVED] += held
                return Reservation(most, self.account, held)
        raise BudgetReached(
            f"the next call can cost up to ${most:.4f} and ${left.scaleb(-DIGITS):.4f} of the budget of ${self.limit} is left; "
            "what is done is kept, raise --budget to go on"
        )


@dataclass(slots=True)
class Reservation:
    """One call's part of the budget, held in a `with` block: all of it counts as spent, unless the call settles for less."""

    cost: Decimal
    account: Numbers[int]
    held: int

    def settle(self, cost: Decimal) -> None:
        """What the call really cost."""
        self.cost = cost

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with self.account:
            self.account[RESERVED] -= self.held
            self.account[SPENT] += picodollars(self.cost)


def picodollars(dollars: Decimal) -> int:
    """US dollars in whole picodollars, rounded up."""
    return int(dollars.scaleb(DIGITS).to_integral_value(ROUND_CEILING))
