"""The gate that every reply passes: what is no answer becomes an error that says why."""

from pydantic import BaseModel, ValidationError

from summarizer.errors import AnswerInvalid, AnswerRefused, AnswerTruncated
from summarizer.schema.schema import Schema
from summarizer.types.draft import Reply

FENCE = "```"


def pass_gate(reply: Reply) -> str:
    """The answer's JSON text; AnswerRefused or AnswerTruncated where the model gave none."""
    if reply.refusal:
        raise AnswerRefused(f"the model declined: {reply.refusal[:200]}")
    if reply.finish_reason == "content_filter":
        raise AnswerRefused("the provider's content filter withheld the answer; try another model")
    if reply.finish_reason == "length":
        raise AnswerTruncated("the answer was cut off at the cap on output tokens; try a model with a larger one")
    if not reply.content.strip():
        raise AnswerRefused("the model gave an empty answer; try again or try another model")
    return unfenced(reply.content)


def read_answer(reply: Reply, schema: Schema) -> BaseModel:
    """The reply as an instance of the schema's model; AnswerInvalid where it does not fit."""
    try:
        return schema.parse(pass_gate(reply))
    except ValidationError as error:
        raise AnswerInvalid(explain(error)) from None


def unfenced(content: str) -> str:
    """The text without the Markdown code fence that some models put around JSON."""
    text = content.strip()
    if text.startswith(FENCE) and text.endswith(FENCE) and "\n" in text:
        return text.split("\n", 1)[1].rsplit(FENCE, 1)[0].strip()
    return text


def explain(error: Exception) -> str:
    """Why an answer does not fit, in one line: for a validation error the first place and what is wrong there."""
    if not isinstance(error, ValidationError):
        return f"the answer does not fit the schema: {str(error)[:200]}"
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = "/".join(str(step) for step in first["loc"]) or "the whole answer"
    more = f" (and {error.error_count() - 1} more)" if error.error_count() > 1 else ""
    return f"the answer does not fit the schema: {place}: {first['msg']}{more}"
