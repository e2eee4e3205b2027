"""What a command loads is what it needs."""

import subprocess
import sys
from pathlib import Path

import pytest
from support.command import PROJECT

HEAVY = (
    "openai",
    "instructor",
    "trafilatura",
    "genai_prices",
    "tenacity",
    "yaml",
    "chardet",
    "numpy",
    "rich",
    "jsonschema",
)

SCRIPT = """
import json, sys
from summarizer.cli.app import run
try:
    code = run({arguments!r}, debug=False)
except SystemExit as stop:
    code = stop.code
sys.stderr.write("\\n" + json.dumps([code, sorted(name for name in sys.modules if "." not in name)]))
"""


def loaded_by(*arguments: str) -> set[str]:
    """The top-level modules that a command has loaded when it is done."""
    import json

    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(arguments=list(arguments))],
        capture_output=True,
        cwd=PROJECT,
        timeout=60,
        check=True,
    )
    code, modules = json.loads(done.stderr.decode().splitlines()[-1])
    assert code == 0, done.stderr.decode()
    return set(modules)


def test_help_does_not_even_load_pydantic() -> None:
    assert not loaded_by("--help") & {*HEAVY, "pydantic"} - {"rich"}


def test_a_run_without_a_model_loads_nothing_heavy() -> None:
    modules = loaded_by("summarize", "seeds/karaganda-tour.txt", "--model", "extractive", "--format", "json")
    assert not modules & set(HEAVY)


@pytest.mark.parametrize(
    "arguments",
    [
        ["summarize", "--help"],
        ["prompts", "list"],
        ["prompts", "show", "article"],
        ["prompts", "render", "article", "seeds/wire-rail.txt"],
        ["schemas", "list"],
        ["schemas", "show", "article"],
        ["summarize", "seeds", "--replay", "fixtures", "--format", "jsonl"],
        ["summarize", "seeds/earnings-meridian.html", "--model", "extractive"],
    ],
)
def test_the_client_is_loaded_by_live_calls_only(arguments: list[str]) -> None:
    assert not loaded_by(*arguments) & {"openai", "instructor", "tenacity", "genai_prices"}


def test_the_package_lists_what_it_exports() -> None:
    import summarizer

    assert summarizer.__all__ == sorted(summarizer.__all__)
    for name in summarizer.__all__:
        assert getattr(summarizer, name).__name__ == name
    with pytest.raises(AttributeError, match="nonesuch"):
        _ = summarizer.nonesuch
    assert Path(summarizer.__file__).parent.joinpath("py.typed").is_file()
