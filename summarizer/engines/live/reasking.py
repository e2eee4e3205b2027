"""Re-asking: instructor tells the model what was wrong with an answer, until one fits."""

import json
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from summarizer.engines.gate import explain, unfenced
from summarizer.engines.live.completion import Completion
from summarizer.engines.live.endpoint import Endpoint
from summarizer.engines.live.form import arguments_of, encode, mode_of
from summarizer.errors import AnswerInvalid, SummarizerError
from summarizer.types.request import Request

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

REASKS = 2

Call = Callable[[bytes], Awaitable[Completion]]
"""One call of the server with the body of a request; its errors are those of summarizer.errors."""


async def reask(endpoint: Endpoint, request: Request, cap: int, unfit: Completion, call: Call) -> BaseModel:
    """An instance of the schema's model, after up to 2 more calls; AnswerInvalid where the last answer does not fit either.

    `unfit` is the answer that did not; instructor is given it in place of its own first call.
    """
    from instructor import patch
    from instructor.core import InstructorRetryException

    given = [unfit]
    failure: SummarizerError | None = None

    async def create(**arguments: Any) -> "ChatCompletion":  # noqa: ANN401 - the client's own arguments
        nonlocal failure
        try:
            return as_client_type(given.pop() if given else await call(encode(arguments)))
        except SummarizerError as error:
            failure = error
            raise

    # The declared types are those of the synchronous client.
    patched: Any = patch(create=create, mode=mode_of(endpoint))
    try:
        answer: BaseModel = await patched(
            response_model=request.schema.model, max_retries=REASKS, **arguments_of(endpoint, request.messages, cap)
        )
    except InstructorRetryException as error:
        cause = error.failed_attempts[-1].exception if error.failed_attempts else error
        failure = failure or AnswerInvalid(explain(cause))
    else:
        return answer
    # Outside of the handler, so that nothing leads back to the request.
    raise failure


def as_client_type(completion: Completion) -> "ChatCompletion":
    """The completion as instructor expects it, its text without a code fence."""
    from openai.types.chat import ChatCompletion

    typed = ChatCompletion.construct(**json.loads(completion.raw))
    if not completion.is_call:
        typed.choices[0].message.content = unfenced(completion.text)
    return typed
