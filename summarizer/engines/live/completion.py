"""A server's answer, of a chat completion, only what this program needs."""

from dataclasses import dataclass

from pydantic import BaseModel


class Function(BaseModel):
    """What a tool's call carries: its arguments, as JSON text."""

    arguments: str | None = None


class ToolCall(BaseModel):
    """One entry of a message's tool calls."""

    function: Function | None = None


class Message(BaseModel):
    """What the model said."""

    content: str | None = None
    refusal: str | None = None
    tool_calls: list[ToolCall] | None = None


class Choice(BaseModel):
    """One of the answers; never more than one is asked for."""

    message: Message = Message()
    finish_reason: str | None = None


class Tokens(BaseModel):
    """What the server says that the call took."""

    prompt_tokens: int = 0
    completion_tokens: int = 0


class Body(BaseModel):
    """The body of a chat completion."""

    choices: list[Choice] | None = None
    usage: Tokens | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """One answer of a server: `raw` as it came; no `choice` where it sent none, no `tokens` where it tells none."""

    raw: str
    choice: Choice | None
    tokens: Tokens | None

    @property
    def is_call(self) -> bool:
        """Whether the answer is a call of a tool."""
        return self.choice is not None and bool(self.choice.message.tool_calls)

    @property
    def text(self) -> str:
        """The answer: the arguments of the first tool's call, else the message."""
        if self.choice is None:
            return ""
        message = self.choice.message
        if message.tool_calls:
            function = message.tool_calls[0].function
            return (function and function.arguments) or ""
        return message.content or ""


def read_completion(raw: str) -> Completion:
    """The completion in a response's body; ValueError (pydantic's ValidationError) where there is none."""
    body = Body.model_validate_json(raw)
    return Completion(raw, body.choices[0] if body.choices else None, body.usage)
