"""Prompt files: their parts, and what is wrong with bad ones."""

from pathlib import Path

import pytest

from summarizer.errors import UsageError
from summarizer.prompting import find_prompt, list_prompts
from summarizer.prompting.prompt import read_prompt
from summarizer.schema.catalogue import find_schema

GOOD = """---
name: mine
version: 3
description: A test
---
Costs $5 and {"a": {"b": 1}} and 100%.

About it: {{article}}
The end.
"""


def prompt_file(folder: Path, text: str) -> Path:
    path = folder / "mine.md"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_constant_part_comes_first_and_dollars_and_braces_are_plain(tmp_path: Path) -> None:
    prompt = find_prompt(prompt_file(tmp_path, GOOD))
    assert (prompt.name, prompt.version, prompt.description, prompt.schema) == ("mine", 3, "A test", "article")
    assert prompt.system == 'Costs $5 and {"a": {"b": 1}} and 100%.'
    assert prompt.fill(article="A {{items}} $1 \\1", items="") == "About it: A {{items}} $1 \\1\nThe end."


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("no front matter {{article}}", "front matter between two lines"),
        ("---\nname: x\n", "front matter between two lines"),
        ("---\nname: [\n---\n{{article}}", "not YAML"),
        ("---\njust words\n---\n{{article}}", "must hold 'name"),
        ("---\nyes: no\nversion: 1\n---\n{{article}}", "needs 'name"),
        ("---\nname: x\nversion: one\n---\n{{article}}", "whole number"),
        ("---\nname: x\nversion: true\n---\n{{article}}", "whole number"),
        ("---\nname: x\nversion: 0\n---\n{{article}}", "whole number"),
        ("---\nname: x\nversion: 1\n---\nnothing", "needs a line with {{article}}"),
        ("---\nname: x\nversion: 1\n---\n{{article}} {{secret}}", "unknown placeholder {{secret}}"),
    ],
)
def test_a_bad_prompt_is_named_with_what_is_wrong(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        read_prompt(prompt_file(tmp_path, text))
    assert "mine.md" in str(caught.value)


def test_a_prompt_that_is_nowhere_lists_the_shipped_ones() -> None:
    with pytest.raises(UsageError, match="neither a file nor one of article"):
        find_prompt("nonesuch")


def test_every_shipped_prompt_has_the_name_of_its_file_and_a_description() -> None:
    prompts = list_prompts()
    assert [prompt.name for prompt in prompts] == ["article", "briefing", "repair"]
    assert all(prompt.description for prompt in prompts)


def test_the_shipped_article_prompt_asks_for_a_built_in_schema_and_ends_with_the_article() -> None:
    prompt = find_prompt("article")
    assert find_schema(prompt.schema).id == "article/1"
    assert prompt.user == "{{article}}"


def test_a_prompt_may_begin_with_the_mark_of_its_encoding_and_must_be_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "own.md"
    text = "---\nname: own\nversion: 1\n---\nGive facts of Málaga.\n{{article}}\n"
    path.write_text(text, encoding="utf-8-sig")
    assert read_prompt(path).name == "own"
    path.write_text(text, encoding="latin-1")
    with pytest.raises(UsageError, match="not UTF-8 text"):
        read_prompt(path)
