"""The one retry policy: transient failures only, as long as the server asks, and otherwise longer each time."""

from collections.abc import Awaitable, Callable
from typing import NoReturn, ParamSpec, TypeVar

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, stop_after_attempt, wait_random_exponential

from summarizer.engines.live.transport import TransientError
from summarizer.errors import ServerError

ATTEMPTS = 5
LONGEST_WAIT = 60.0
"""Seconds, also where the server asks for more."""

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

backoff = wait_random_exponential(multiplier=0.5, max=LONGEST_WAIT)


async def with_retries(
    call: Callable[Arguments, Awaitable[Result]], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Result:
    """The call's result, tried up to 5 times while it fails with a TransientError; ServerError after the last one."""
    policy = AsyncRetrying(
        stop=stop_after_attempt(ATTEMPTS),
        wait=wait_as_asked,
        retry=retry_if_exception_type(TransientError),
        retry_error_callback=give_up,
        reraise=True,
    )
    return await policy(call, *args, **kwargs)


def wait_as_asked(state: RetryCallState) -> float:
    """Seconds to wait: what Retry-After says plus a little, so that many waiting calls spread out, else a random back-off."""
    failure = state.outcome.exception() if state.outcome else None
    waited = backoff(state)
    if isinstance(failure, TransientError) and failure.wait is not None:
        return min(failure.wait + min(waited, 1.0), LONGEST_WAIT)
    return waited


def give_up(state: RetryCallState) -> NoReturn:
    """Raise what failed last, with how often it was tried."""
    failure = state.outcome.exception() if state.outcome else None
    raise ServerError(f"{failure}; given up after {state.attempt_number} attempts")
