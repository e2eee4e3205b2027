"""Model names, prefixes and keys."""

import pytest

from summarizer.engines.live import find_endpoint
from summarizer.engines.live.spending import find_price
from summarizer.errors import AccessDenied, UsageError

KEYS = {"OPENAI_API_KEY": "k-openai", "GROQ_API_KEY": "k-groq", "ANTHROPIC_API_KEY": "k-anthropic"}


def test_a_prefix_chooses_the_server_and_its_key() -> None:
    endpoint = find_endpoint("groq/llama-3.3-70b-versatile", None, KEYS)
    assert endpoint.base_url.startswith("https://api.groq.com/")
    assert (endpoint.model, endpoint.key, endpoint.name) == (
        "llama-3.3-70b-versatile",
        "k-groq",
        "groq/llama-3.3-70b-versatile",
    )


def test_a_bare_name_is_one_of_openai() -> None:
    assert find_endpoint("gpt-5-mini", None, KEYS).name == "openai/gpt-5-mini"
    assert find_endpoint(None, None, KEYS).provider == "openai"


def test_local_servers_need_no_key_and_cost_nothing() -> None:
    endpoint = find_endpoint("ollama/llama3.2", None, {})
    price = find_price(endpoint)
    assert price is not None
    assert price(1000, 1000) == 0


def test_a_server_of_the_users_own_takes_any_name_as_it_is() -> None:
    endpoint = find_endpoint("meta/llama-4", "http://127.0.0.1:1/v1/", {})
    assert (endpoint.model, endpoint.name, endpoint.base_url) == (
        "meta/llama-4",
        "meta/llama-4",
        "http://127.0.0.1:1/v1",
    )
    assert find_price(endpoint) is None


def test_a_known_model_behind_another_url_keeps_its_price() -> None:
    endpoint = find_endpoint("openai/gpt-5-mini", "http://127.0.0.1:1/v1", {})
    price = find_price(endpoint)
    assert price is not None
    assert price(1_000_000, 0) > 0
    assert endpoint.name == "openai/gpt-5-mini"


def test_an_unknown_prefix_lists_the_known_ones() -> None:
    with pytest.raises(UsageError, match=r"unknown prefix 'acme'.*openai.*ollama.*--base-url"):
        find_endpoint("acme/model", None, KEYS)


def test_a_missing_key_names_its_variable() -> None:
    with pytest.raises(AccessDenied, match="set MISTRAL_API_KEY"):
        find_endpoint("mistral/mistral-small-latest", None, KEYS)


def test_a_url_without_a_scheme_is_refused() -> None:
    with pytest.raises(UsageError, match="http://"):
        find_endpoint("m", "localhost:8000", KEYS)


def test_the_key_does_not_show() -> None:
    endpoint = find_endpoint("gpt-5-mini", None, KEYS)
    assert "k-openai" not in repr(endpoint)
    assert endpoint.redact("before k-openai after") == "before [key] after"
    assert find_endpoint("m", "http://127.0.0.1:1/v1", {}).redact("there is none") == "there is none"
