"""One call over HTTP: a chat completion, or an error of ours that says whether another try makes sense."""

import asyncio
import email.utils
import os
import time
from collections.abc import Mapping
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING

from summarizer.engines.live.completion import Completion, read_completion
from summarizer.engines.live.endpoint import Endpoint
from summarizer.errors import AccessDenied, RequestRefused, ServerError, SummarizerError, UsageError

if TYPE_CHECKING:
    from openai import APIStatusError

DEFAULT_TIMEOUT = 300.0
"""Seconds for one call from first byte sent to last byte read; local models need minutes for a long article."""

KEEPALIVE = 5.0
"""Seconds that an idle connection is kept: longer, and servers have closed it by the time of the next call."""

TRANSIENT_STATUSES = {408, 409, 425, 429}
ADVICE = {
    401: "check the key",
    402: "check billing",
    403: "check what the key may do",
    404: "check --model and --base-url",
}
QUOTA_CODES = {"insufficient_quota", "billing_hard_limit_reached"}
MODEL_CODES = {"model_not_found", "invalid_api_key"}
LENGTH_CODES = {"context_length_exceeded", "string_above_max_length"}
MESSAGE_LENGTH = 200


class TransientError(ServerError):
    """A failure that another try may mend; `wait` is how many seconds the server asked for, None where it did not.

    `refused`: the server did not begin to answer, because too much is asked of it.
    """

    def __init__(self, message: str, wait: float | None = None, *, refused: bool = False) -> None:
        super().__init__(message)
        self.wait = wait
        self.refused = refused


class Transport:
    """The connections to one endpoint, made at the first call; nothing of it is shown by `repr`."""

    def __init__(self, endpoint: Endpoint, connections: int) -> None:
        """Import the client, which takes about a second, and open nothing yet; `connections` is the most there will be."""
        import httpx2
        from openai import AsyncOpenAI, DefaultAioHttpClient

        self.endpoint = endpoint
        self.url = f"{endpoint.base_url}/chat/completions"
        self.timeout = read_timeout()
        self.response_type = httpx2.Response
        self.client = AsyncOpenAI(
            api_key=endpoint.key,
            base_url=endpoint.base_url,
            max_retries=0,
            timeout=None,
            http_client=DefaultAioHttpClient(
                limits=httpx2.Limits(max_connections=connections, keepalive_expiry=KEEPALIVE),
                # A redirect would carry the article to a host that nobody named.
                follow_redirects=False,
            ),
        )

    async def send(self, body: bytes) -> Completion:
        """One chat completion, without the key.

        TransientError where another try may help, else what it is: refused, denied, unintelligible.
        """
        failure: SummarizerError
        try:
            async with asyncio.timeout(self.timeout):
                # Not `chat.completions.create`, which walks request and response by their types.
                response = await self.client.post(
                    self.url, cast_to=self.response_type, content=body, options={"security": {"bearer_auth": True}}
                )
            return read_completion(self.endpoint.redact(response.content.decode()))
        except TimeoutError:
            failure = TransientError(self._said(f"gave no whole answer within {self.timeout:g} s"))
        except Exception as error:  # noqa: BLE001 - the client raises whatever its parsers do, and all of it holds the key
            failure = self._translated(error)
        # Outside of the handler, so that no traceback and no pickle leads back to the request, which carries the key.
        raise failure

    async def close(self) -> None:
        """Close the connections."""
        await self.client.close()

    def redacted(self, text: str) -> str:
        """Any text of the server's in one short line, without the key."""
        line = "".join(c if c.isprintable() else " " for c in self.endpoint.redact(text))
        return " ".join(line.split())[:MESSAGE_LENGTH]

    def _said(self, what: str) -> str:
        return f"{self.endpoint.host} {what}"

    def _translated(self, error: Exception) -> SummarizerError:
        """What the client raised, as an error of ours."""
        from openai import APIConnectionError, APIStatusError

        if isinstance(error, APIStatusError):
            return self._of_status(error)
        if isinstance(error, APIConnectionError):
            cause = self.redacted(str(error.__cause__ or error))
            return TransientError(self._said(f"can't be reached ({cause}); is the server running?"))
        if isinstance(error, ValueError):
            return TransientError(self._said("sent no whole chat completion; is the base URL right?"))
        return ServerError(self._said(f"could not be used: {type(error).__name__}: {self.redacted(str(error))}"))

    def _of_status(self, error: "APIStatusError") -> SummarizerError:
        """What an HTTP status means for this request and for the run."""
        status, model = error.status_code, self.endpoint.name
        body = error.body if isinstance(error.body, dict) else {}
        code = str(body.get("code") or body.get("type") or "")
        said = self.redacted(str(body.get("message") or error.response.reason_phrase or ""))
        if code in QUOTA_CODES:
            return AccessDenied(self._said(f"says that the quota is used up ({said}); check the plan and billing"))
        if status in ADVICE or code in MODEL_CODES:
            return AccessDenied(self._said(f"refused {model} ({status}: {said}); {ADVICE.get(status, ADVICE[404])}"))
        if status in TRANSIENT_STATUSES or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            wait = retry_after(error.response.headers)
            refused = wait is not None or status == HTTPStatus.TOO_MANY_REQUESTS
            return TransientError(self._said(f"answered {status} ({said})"), wait, refused=refused)
        if HTTPStatus.MULTIPLE_CHOICES <= status < HTTPStatus.BAD_REQUEST:
            place = self.redacted(error.response.headers.get("location", "elsewhere"))
            return AccessDenied(self._said(f"redirects to {place}; give the right address with --base-url"))
        advice = "; the article is too long for this model, choose one with a larger context" if code in LENGTH_CODES else ""
        return RequestRefused(self._said(f"refused the request ({status}: {said}){advice}"))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """The seconds that a Retry-After header asks for, given as seconds or as a date; None where there is none."""
    value = headers.get("retry-after")
    if value is None:
        return None
    with suppress(ValueError):
        return max(0.0, float(value))
    with suppress(ValueError, TypeError):
        return max(0.0, email.utils.parsedate_to_datetime(value).timestamp() - time.time())
    return None


def read_timeout() -> float:
    """SUMMARIZER_TIMEOUT in seconds, or the default; UsageError where it is no positive number."""
    value = os.environ.get("SUMMARIZER_TIMEOUT")
    if value is None:
        return DEFAULT_TIMEOUT
    with suppress(ValueError):
        if float(value) > 0:
            return float(value)
    raise UsageError(f"SUMMARIZER_TIMEOUT={value!r}: must be a number of seconds above 0")
