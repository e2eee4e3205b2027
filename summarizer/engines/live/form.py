"""A form: the request as instructor makes it from a schema, made once; each call only fills in its messages."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.engines.live.endpoint import Endpoint
from summarizer.schema.schema import Schema
from summarizer.schema.tree import Tree
from summarizer.types.request import Message

if TYPE_CHECKING:
    from instructor import Mode

Arguments = dict[str, Any]
"""What the client's `create` is called with."""

NO_MESSAGES = b"[]"
"""Stands in a request without messages where they go, and nowhere before."""


@dataclass(frozen=True, slots=True)
class Form:
    """What all requests for one schema, endpoint and cap on output tokens have in common."""

    head: bytes
    tail: bytes

    def filled(self, messages: Sequence[Message]) -> bytes:
        """The body of a request with these messages."""
        return self.head + encoded([plain_message(message) for message in messages]) + self.tail


def make_form(endpoint: Endpoint, schema: Schema, cap: int) -> Form:
    """Ask instructor for the request that fills `schema`."""
    from instructor.processing.response import handle_response_model

    _, arguments = handle_response_model(schema.model, mode_of(endpoint), **arguments_of(endpoint, (), cap))
    return Form(*encode(arguments).split(NO_MESSAGES, 1))


def arguments_of(endpoint: Endpoint, messages: Sequence[Message], cap: int) -> Arguments:
    """What instructor is told of a request, beside the schema."""
    plain = [plain_message(message) for message in messages]
    return {"messages": plain, "model": endpoint.model, endpoint.ways.cap_field: cap}


def mode_of(endpoint: Endpoint) -> "Mode":
    """How instructor is to put a schema to this server."""
    from instructor import Mode

    return Mode.TOOLS if endpoint.ways.tools else Mode.JSON_SCHEMA


def encode(arguments: Arguments) -> bytes:
    """The body of a request with these arguments, byte by byte what the client's own `create` would send."""
    rest = {name: arguments[name] for name in sorted(arguments) if name not in ("messages", "model")}
    return encoded({"messages": arguments["messages"], "model": arguments["model"], **demand_strictness(rest)})


def encoded(value: Any) -> bytes:  # noqa: ANN401 - any JSON
    """JSON as the client writes it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()


def plain_message(message: Message) -> dict[str, str]:
    """A message as the server takes it."""
    return {"role": message.role, "content": message.content}


def demand_strictness(arguments: Arguments) -> Arguments:
    """Ask the provider to hold the answer to the schema, which instructor does not, where the schema allows it."""
    wanted = arguments.get("response_format", {}).get("json_schema")
    if wanted is None or not can_be_strict(wanted["schema"]):
        return arguments
    return arguments | {"response_format": {**arguments["response_format"], "json_schema": {**wanted, "strict": True}}}


def can_be_strict(node: Tree | list[Any] | Any) -> bool:  # noqa: ANN401 - walks any JSON
    """Whether every object in a JSON Schema is closed and requires all of its properties, as strict mode demands."""
    if isinstance(node, list):
        return all(can_be_strict(entry) for entry in node)
    if not isinstance(node, Mapping):
        return True
    properties = node.get("properties")
    if node.get("type") == "object" and properties is not None:
        closed = node.get("additionalProperties") is False and set(node.get("required", [])) == set(properties)
        if not closed:
            return False
    return all(can_be_strict(value) for value in node.values())
