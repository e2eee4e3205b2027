"""Whatever is wrong with the input ends in one clear line, exit code 2 or 3 and nothing lost."""

import json
from pathlib import Path

import pytest
from support.answers import ARTICLE
from support.command import Result, summarizer


def extract(*arguments: str | Path, stdin: bytes = b"") -> Result:
    return summarizer("summarize", *arguments, "--model", "extractive", "--format", "jsonl", stdin=stdin)


def file_of(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def test_a_missing_file_starts_nothing(tmp_path: Path) -> None:
    good = file_of(tmp_path, "good.txt", ARTICLE.encode())
    result = extract(good, tmp_path / "missing.txt")
    assert (result.code, result.out) == (2, "")
    assert "missing.txt" in result.error


def test_a_folder_without_articles(tmp_path: Path) -> None:
    result = extract(tmp_path)
    assert (result.code, result.out) == (2, "")
    assert str(tmp_path.name) in result.error


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\t\n", "no text"),
        ("binary.txt", b"\x7fELF\x02\x01\x01\x00\x00\x00" * 50, "binary"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary"),
        ("damaged.txt", b"The caf\xc3\xa9 opened \xff\xc3( today.", "UTF-8"),
        (
            "bare.html",
            b"<html><head><title>x</title></head><body><nav><a href='/'>Home</a></nav></body></html>",
            "article",
        ),
        ("page.pdf", b"%PDF-1.7 ...", "supported"),
    ],
)
def test_a_file_that_holds_no_article(tmp_path: Path, name: str, content: bytes, message: str) -> None:
    bad, good = file_of(tmp_path, name, content), file_of(tmp_path, "good.txt", ARTICLE.encode())
    result = extract(bad, good)
    assert result.code == 3
    assert name in result.error
    assert message in result.error
    assert [json.loads(line)["article"]["id"] for line in result.out.splitlines()] == ["good"]


def test_forty_megabytes_are_refused_by_their_size(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(40_000_000)
    result = extract(path)
    assert (result.code, result.out) == (3, "")
    assert "limit" in result.error
    assert "limit" in extract("-", stdin=b"word " * 5_000_000).error


def test_a_broken_line_is_named_and_the_good_ones_are_done(tmp_path: Path) -> None:
    lines = [json.dumps({"id": "one", "text": ARTICLE}), '{"id": "two", ', json.dumps({"id": "three", "text": ARTICLE})]
    result = extract(file_of(tmp_path, "many.jsonl", "\n".join(lines).encode()))
    assert result.code == 3
    assert "many.jsonl" in result.error
    assert "2" in result.error
    assert [json.loads(line)["article"]["id"] for line in result.out.splitlines()] == ["one", "three"]


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:1/a", "http://localhost/a", "http://[::1]/", "http://10.0.0.1/", "http://169.254.169.254/"],
)
def test_a_private_address_is_not_fetched(url: str) -> None:
    result = extract(url)
    assert (result.code, result.out) == (3, "")
    assert "private" in result.error


def test_an_unknown_scheme() -> None:
    result = extract("ftp://example.com/a")
    assert (result.code, result.out) == (2, "")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--model", "acme/x"], "unknown prefix"),
        (["--model", "groq/x"], "GROQ_API_KEY"),
        (["--prompt", "nonesuch", "--model", "ollama/x"], "neither a file nor one of"),
        (["--schema", "nonesuch"], "neither a file nor one of"),
        (["--format", "yaml"], "yaml"),
        (["--record", "a", "--replay", "b"], "exclude each other"),
        (["--record", "a"], "choose one with --model"),
        (["--prompt", "repair"], "choose one with --model"),
        (["--replay", "/nonexistent"], "no such folder"),
        (["--budget", "-1"], "--budget"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_a_wrong_option(arguments: list[str], message: str) -> None:
    result = summarizer("summarize", "-", *arguments, stdin=ARTICLE)
    assert result.code == (4 if "groq/x" in arguments else 2)
    assert result.out == ""
    assert message in result.error


def test_a_place_that_can_not_be_written_is_told_before_anything_is_done(tmp_path: Path) -> None:
    blocker = file_of(tmp_path, "file", b"x")
    result = extract("-", "--out", blocker / "summary.json", stdin=ARTICLE.encode())
    assert (result.code, result.out) == (6, "")
    assert "--out" in result.error


def test_an_invalid_timeout_is_named() -> None:
    result = summarizer("summarize", "-", "--model", "ollama/x", stdin=ARTICLE, SUMMARIZER_TIMEOUT="soon")
    assert result.code == 2
    assert "SUMMARIZER_TIMEOUT" in result.error
