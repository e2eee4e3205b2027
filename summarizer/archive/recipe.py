"""A recipe: everything but the article that decides what a record will say."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from summarizer.grounding import Policy
from summarizer.prompting import Prompt
from summarizer.schema.schema import Schema


@dataclass(frozen=True)
class Recipe:
    """Model, prompt, schema and policy; `prompt` is None where no model is asked."""

    model: str
    prompt: Prompt | None
    schema: Schema
    on_unsupported: Policy

    @property
    def prompt_digest(self) -> str:
        """The SHA-256 of the prompt's name, version and words, which may change without each other; empty without a prompt."""
        prompt = self.prompt
        return digest_of([prompt.name, prompt.version, prompt.system, prompt.user]) if prompt else ""

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of all of it."""
        return digest_of([self.model, self.prompt_digest, self.schema.digest, self.on_unsupported])


@dataclass(frozen=True, slots=True)
class KnownRecipe:
    """A recipe as the archive remembers it."""

    key: int
    digest: str
    model: str
    prompt: str | None
    prompt_version: int | None
    prompt_digest: str
    schema_id: str
    schema_digest: str
    on_unsupported: str

    def differences(self, recipe: Recipe) -> Iterator[str]:
        """What another recipe changes, each in a few words."""
        if self.prompt_digest != recipe.prompt_digest:
            yield f"prompt changed ({self._prompt_name} → {prompt_name(recipe.prompt)})"
        if self.schema_digest != recipe.schema.digest:
            changed = f" ({self.schema_id} → {recipe.schema.id})" if self.schema_id != recipe.schema.id else ""
            yield f"schema changed{changed}"
        if self.model != recipe.model:
            yield f"model changed ({self.model} → {recipe.model})"
        if self.on_unsupported != recipe.on_unsupported:
            yield f"policy changed ({self.on_unsupported} → {recipe.on_unsupported})"

    @property
    def _prompt_name(self) -> str:
        return f"{self.prompt} v{self.prompt_version}" if self.prompt else "none"


def prompt_name(prompt: Prompt | None) -> str:
    """A prompt as people name it: "article v1"."""
    return f"{prompt.name} v{prompt.version}" if prompt else "none"


def digest_of(value: object) -> str:
    """The SHA-256 of a JSON value."""
    return sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()
