"""What the README shows is what the program does."""

import re

from support.command import PROJECT, summarizer

README = (PROJECT / "README.md").read_text(encoding="utf-8")


def test_the_output_shown_is_the_real_one() -> None:
    (shown,) = re.findall(r"^```text\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
    result = summarizer("summarize", "seeds/karaganda-tour.txt", "--replay", "fixtures")
    assert result.code == 0
    without_time = re.compile(r" · \d{4}-\d\d-\d\dT\S+$", re.MULTILINE)
    assert without_time.sub("", result.out) == without_time.sub("", shown)


def test_every_option_that_the_readme_names_exists() -> None:
    offered = set(re.findall(r"--[a-z-]+", summarizer("summarize", "--help", COLUMNS="200").out + "--debug"))
    own = re.findall(r"summarizer (?:summarize|prompts|schemas)[^\n`]*", README)
    assert set(re.findall(r"--[a-z-]+", " ".join(own))) <= offered


def test_the_exit_codes_are_those_of_the_errors() -> None:
    from summarizer import errors

    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    codes = {kind.exit_code for kind in kinds if issubclass(kind, errors.SummarizerError)}
    assert codes | {0, 130} == {int(code) for code in re.findall(r"^\| (\d+) \|", README, re.MULTILINE)}
