"""The budget: never passed, whatever is asked at the same time and whatever it costs in the end."""

import asyncio
import multiprocessing
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.engines.live.shared import OwnNumbers
from summarizer.engines.live.spending import RESERVED, Budget
from summarizer.errors import BudgetReached


@dataclass(frozen=True)
class Call:
    """What a call reserves in tokens, what part of it it uses (None: it fails), and after how many turns of the loop."""

    prompt: int
    cap: int
    used: Decimal | None
    turns: int


fractions = st.decimals(0, 1, places=6)
calls = st.builds(Call, st.integers(0, 10**6), st.integers(0, 10**5), st.none() | fractions, st.integers(0, 5))
prices = st.decimals(0, Decimal("0.001"), places=11)


@given(st.lists(calls, max_size=40), prices, prices, st.decimals(0, 100, places=4))
def test_no_budget_is_passed_at_any_concurrency(calls: list[Call], dear: Decimal, cheap: Decimal, limit: Decimal) -> None:
    budget = Budget(limit, lambda sent, answered: sent * cheap + answered * dear, OwnNumbers([0, 0]))
    paid = Decimal(0)

    async def run(call: Call) -> None:
        nonlocal paid
        most = budget.price(call.prompt, call.cap)
        try:
            with budget.reserve(call.prompt, call.cap) as reservation:
                for _ in range(call.turns):
                    await asyncio.sleep(0)
                cost = most if call.used is None else most * call.used
                paid += cost
                if call.used is not None:
                    reservation.settle(cost)
        except BudgetReached:
            assert most > limit - budget.spent - Decimal(budget.account[RESERVED]).scaleb(-12)

    async def run_all() -> None:
        await asyncio.gather(*map(run, calls))

    asyncio.run(run_all())
    assert paid <= budget.spent <= limit
    assert budget.account[RESERVED] == 0


def test_workers_that_share_an_account_share_the_budget() -> None:
    account = multiprocessing.Array("q", 2)
    budgets = [Budget(Decimal(1), lambda sent, _: sent * Decimal("0.001"), account) for _ in range(4)]

    def spend(budget: Budget) -> None:
        with suppress(BudgetReached):
            while True:
                with budget.reserve(3, 0) as reservation:
                    reservation.settle(Decimal("0.002"))

    with ThreadPoolExecutor(len(budgets)) as pool:
        list(pool.map(spend, budgets))
    assert {budget.spent for budget in budgets} == {Decimal("0.998")}


def test_a_call_that_failed_counts_with_all_that_it_had_reserved() -> None:
    budget = Budget(Decimal(1), lambda sent, _: Decimal(sent), OwnNumbers([0, 0]))
    with pytest.raises(OSError, match="lost"), budget.reserve(1, 0):
        raise OSError("lost")
    assert budget.spent == 1
    with (
        pytest.raises(BudgetReached, match=r"up to \$1\.0000 and \$0\.0000 of the budget of \$1 is left"),
        budget.reserve(1, 0),
    ):
        pass
