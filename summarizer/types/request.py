"""A request: everything that decides what a model will be asked."""

import json
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from typing import Literal

from summarizer.schema.schema import Schema
from summarizer.types.article import Article


@dataclass(frozen=True, slots=True)
class Message:
    """One message of a chat."""

    role: Literal["system", "user"]
    content: str


@dataclass(frozen=True)
class Request:
    """An article, the prompt filled in for it, and the shape of the answer; `prompt` is None where no model is asked."""

    article: Article
    schema: Schema
    messages: tuple[Message, ...] = ()
    prompt: str | None = None
    prompt_version: int | None = None

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of what is asked: article, messages and schema, whoever answers. Recordings are found by it."""
        asked = [self.article.sha256, [[m.role, m.content] for m in self.messages], self.schema.digest]
        return sha256(json.dumps(asked, ensure_ascii=False).encode()).hexdigest()

    def fingerprint(self, model: str) -> str:
        """The SHA-256 of this request as answered by `model`: equal fingerprints need no second answer."""
        return sha256(f"{self.digest} {model}".encode()).hexdigest()
