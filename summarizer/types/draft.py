"""A draft: what an engine answered, valid by its schema and not verified."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated

from pydantic import BaseModel, WithJsonSchema

Number = Annotated[Decimal, WithJsonSchema({"type": "number"})]
"""A decimal that is written to JSON as a number."""


@dataclass(frozen=True, slots=True)
class Usage:
    """What answers cost: calls, tokens, and US dollars (None where the model's price is unknown).

    `estimated` is True where any of the token counts is a guess, because the server told none.
    """

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost_usd: Number | None = Decimal(0)
    estimated: bool = False

    def __add__(self, other: "Usage") -> "Usage":
        unknown = self.cost_usd is None or other.cost_usd is None
        return Usage(
            self.calls + other.calls,
            self.input_tokens + other.input_tokens,
            self.output_tokens + other.output_tokens,
            None if unknown else (self.cost_usd or Decimal(0)) + (other.cost_usd or Decimal(0)),
            self.estimated or other.estimated,
        )


@dataclass(frozen=True, slots=True)
class Reply:
    """One message of a model, as it came: its text (or why there is none), why it ended, and what it cost."""

    content: str
    finish_reason: str = "stop"
    refusal: str | None = None
    usage: Usage = Usage()


@dataclass(frozen=True, slots=True)
class Draft:
    """An answer: `data` fits the request's schema; `engine` and `model` say who gave it, `replies` what was said for it."""

    data: BaseModel
    engine: str
    model: str
    replies: tuple[Reply, ...] = ()

    @property
    def usage(self) -> Usage:
        """The cost of all replies together, those that did not fit included."""
        return sum((reply.usage for reply in self.replies), Usage())
