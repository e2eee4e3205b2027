"""The one retry policy: transient failures only, as long as the server asks, and otherwise longer each time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import NoReturn, ParamSpec, TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, wait_random_exponential

from summarizer.engines.live.transport import TransientError
from summarizer.errors import ServerError

ATTEMPTS = 5
"""Failures of one call after which it is given up. A refusal is none where the server says when to come back, but"""
PATIENCE = 300.0
"""seconds of such waiting are the most, and"""
SHORTEST_PATIENCE = 1.0
"""seconds the least that one of them counts."""

LONGEST_WAIT = 60.0
"""Seconds, also where the server asks for more."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

backoff = wait_random_exponential(multiplier=0.5, max=LONGEST_WAIT)


async def with_retries(
    sleep: Callable[[float], Awaitable[None]],
    call: Callable[Arguments, Awaitable[Result]],
    *args: Arguments.args,
    **kwargs: Arguments.kwargs,
) -> Result:
    """The call's result, tried again while it fails with a TransientError and there is patience; ServerError afterwards."""
    policy = AsyncRetrying(
        sleep=sleep,
        stop=Patience(),
        wait=wait_as_asked,
        retry=retry_if_exception_type(TransientError),
        retry_error_callback=give_up,
        reraise=True,
    )
    return await policy(call, *args, **kwargs)


@dataclass(slots=True)
class Patience:
    """What has become of one call so far: decides when to give it up."""

    failures: int = 0
    waited: float = 0.0

    def __call__(self, state: RetryCallState) -> bool:
        """Whether this was enough."""
        asked = asked_wait(state)
        if asked is None:
            self.failures += 1
        else:
            self.waited += max(SHORTEST_PATIENCE, min(asked, LONGEST_WAIT))
        return self.failures >= ATTEMPTS or self.waited > PATIENCE


def asked_wait(state: RetryCallState) -> float | None:
    """The seconds that the server asked for; None where it did not, or for none at all."""
    failure = state.outcome.exception() if state.outcome else None
    return failure.wait or None if isinstance(failure, TransientError) else None


def wait_as_asked(state: RetryCallState) -> float:
    """Seconds to wait: what Retry-After says plus a little, so that many waiting calls spread out, else a random back-off."""
    asked, waited = asked_wait(state), backoff(state)
    return waited if asked is None else min(asked + min(waited, asked / 10), LONGEST_WAIT)


def give_up(state: RetryCallState) -> NoReturn:
    """Raise what failed last, with how often it was tried."""
    failure = state.outcome.exception() if state.outcome else None
    raise ServerError(f"{failure}; given up after {state.attempt_number} attempts")
