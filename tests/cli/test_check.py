"""`summarizer check` as a user runs it."""

import json
from pathlib import Path

from support.command import in_process, summarizer

SAMPLE = "seeds/wire-rail.txt"


def test_what_is_unsupported_is_named_and_ends_with_three() -> None:
    result = summarizer("check", SAMPLE, "--text", "Baltra orders 42 locomotives. It carried 18.7 million tonnes in 2024.")
    assert result.code == 3
    assert "✗ Baltra orders 42 locomotives. [" in result.out
    assert 'no figure in the article says "42"' in result.out
    assert "✓ It carried 18.7 million tonnes in 2024. [4" in result.out


def test_a_sound_text_ends_with_zero() -> None:
    assert summarizer("check", SAMPLE, "--text", "A bank loan covers 70% of the price.").code == 0


def test_json_holds_every_verdict_with_its_evidence() -> None:
    result = summarizer("check", SAMPLE, "--text", "The loan covers 70%, not 80%.", "--format", "json")
    assert result.code == 3
    document = result.document
    assert document["format"] == "check/1"
    assert not document["holds"]
    first, second = document["texts"][0]["verdicts"]
    assert (first["status"], second["status"]) == ("supported", "unsupported")
    assert first["evidence"][0]["quote"] == "70%"


def test_a_summary_of_ours_is_checked_by_its_citations(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    assert summarizer("summarize", SAMPLE, "--replay", "fixtures", "--out", path).code == 0
    assert summarizer("check", SAMPLE, "--summary", path).code == 0
    document = json.loads(path.read_text(encoding="utf-8"))
    document["summary"]["bullets"][0]["text"] = "Baltra Cargo bought 42 locomotives."
    path.write_text(json.dumps(document), encoding="utf-8")
    result = summarizer("check", SAMPLE, "--summary", path)
    assert result.code == 3
    assert "✗" in result.out


def test_exactly_one_thing_is_checked() -> None:
    assert summarizer("check", SAMPLE).code == 2
    assert summarizer("check", SAMPLE, "--text", "x", "--summary", "y").code == 2
    assert summarizer("check", "missing.txt", "--text", "x").code == 2


def test_what_is_no_summary_is_refused_in_one_line(tmp_path: Path) -> None:
    briefing, latin = tmp_path / "briefing.json", tmp_path / "latin.txt"
    assert in_process("brief", SAMPLE, "--model", "extractive", "--out", briefing).code == 0
    latin.write_bytes("Málaga".encode("latin-1"))
    cases: dict[tuple[str, str | Path], str] = {
        ("--summary", briefing): "holds no summary of one article",
        ("--summary", latin): "not UTF-8 text",
        ("--summary", tmp_path): "can't be read (Is a directory)",
        ("--text", " \n"): "holds no text to check",
    }
    for options, message in cases.items():
        told = in_process("check", SAMPLE, *options)
        assert (told.code, told.out) == (2, "")
        assert message in told.error


def test_an_article_is_one() -> None:
    assert "name one file or URL" in in_process("check", "seeds", "--text", "24 locomotives").error
