"""Endpoints: which server a model's name leads to, and how that server is to be spoken to."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from summarizer.errors import AccessDenied, UsageError

DEFAULT_MODEL = "gpt-5-mini"
UNNAMED = "default"
"""Asked of a server of which only the URL is known; many of them serve one model and take any name."""

NO_KEY = "none"
"""Sent to servers that need no key, because the client insists on one."""


@dataclass(frozen=True, slots=True)
class Provider:
    """A row of the table: base URL, the variable that holds the key (None: no key is needed), and the server's ways.

    `cap_field` names the request's field for the cap on output tokens; `tools` is True where the server takes a schema only
    as a tool's parameters; `prices` is the provider's name in genai-prices, None where running the model costs nothing.
    """

    base_url: str
    key_variable: str | None
    cap_field: str = "max_tokens"
    tools: bool = False
    prices: str | None = None


PROVIDERS = {
    "openai": Provider("https://api.openai.com/v1", "OPENAI_API_KEY", "max_completion_tokens", prices="openai"),
    "openrouter": Provider("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY", prices="openrouter"),
    "groq": Provider("https://api.groq.com/openai/v1", "GROQ_API_KEY", "max_completion_tokens", prices="groq"),
    "mistral": Provider("https://api.mistral.ai/v1", "MISTRAL_API_KEY", prices="mistral"),
    "gemini": Provider("https://generativelanguage.googleapis.com/v1beta/openai", "GEMINI_API_KEY", prices="google"),
    "anthropic": Provider("https://api.anthropic.com/v1", "ANTHROPIC_API_KEY", tools=True, prices="anthropic"),
    "ollama": Provider("http://localhost:11434/v1", None),
    "lmstudio": Provider("http://localhost:1234/v1", None),
    "vllm": Provider("http://localhost:8000/v1", None),
}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A model at a server; the key is never shown by `repr`. `custom` marks a server of which only the URL is known."""

    provider: str
    model: str
    base_url: str
    key: str = field(repr=False)
    custom: bool = False

    @property
    def ways(self) -> Provider:
        """How the server is to be spoken to: as its provider, or the plainest way where only a URL is known.

        A model that has the name of one of OpenAI's is priced like it there too.
        """
        return Provider(self.base_url, None, prices="openai") if self.custom else PROVIDERS[self.provider]

    @property
    def name(self) -> str:
        """The model with its provider, as outputs name it; without one where only a URL is known."""
        return self.model if self.custom else f"{self.provider}/{self.model}"

    @property
    def host(self) -> str:
        """The server's host and port, for messages."""
        return urlsplit(self.base_url).netloc

    def redact(self, text: str) -> str:
        """The text without the key, for the case that a server repeats it."""
        return text if self.key == NO_KEY else text.replace(self.key, "[key]")


def find_endpoint(
    model: str | None,
    base_url: str | None = None,
    environment: Mapping[str, str] = os.environ,
    *,
    to_ask: bool = True,
) -> Endpoint:
    """The endpoint for a model such as "gpt-5-mini", "ollama/llama3.2" or, with `base_url`, whatever that server calls it.

    UsageError for an unknown prefix or a URL that is none; AccessDenied where the provider's key is not set and it is `to_ask`.
    """
    model = model or (UNNAMED if base_url else DEFAULT_MODEL)
    prefix, slash, rest = model.partition("/")
    known = bool(slash) and prefix in PROVIDERS
    if slash and not known and base_url is None:
        raise UsageError(
            f"model {model!r}: unknown prefix {prefix!r}; known are {', '.join(PROVIDERS)}, or give the server with --base-url"
        )
    provider, name = (prefix, rest) if known else ("openai", model)
    row = PROVIDERS[provider]
    if provider == "openai" and base_url is None:
        base_url = environment.get("OPENAI_BASE_URL") or None
    if base_url is not None and urlsplit(base_url).scheme not in ("http", "https"):
        raise UsageError(f"base URL {base_url!r}: must start with http:// or https://")
    key = environment.get(row.key_variable or "OPENAI_API_KEY", "") if row.key_variable or base_url else ""
    if to_ask and not key and row.key_variable and base_url is None:
        raise AccessDenied(f"model {provider}/{name} needs a key: set {row.key_variable}, or use --model extractive")
    return Endpoint(
        provider, name, (base_url or row.base_url).rstrip("/"), key or NO_KEY, custom=base_url is not None and not known
    )
