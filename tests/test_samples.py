"""Every sample article, as a model summarized it and without one: what must hold for any summary."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.command import PROJECT, in_process

from summarizer import read, summarize
from summarizer.pipeline import figure_spans
from summarizer.reading import article_from_text
from summarizer.rendering.html.marks import marks_of
from summarizer.types.documents import published_schemas

FIXTURES = PROJECT / "fixtures"
SAMPLES = sorted(path for path in (PROJECT / "seeds").iterdir() if path.name != "README.md")
REPORTS = sorted((PROJECT.parent / "shared" / "seeds").glob("*.txt"))
ENVELOPE = Draft202012Validator(published_schemas()["summarizer-1"])
ANSWER = Draft202012Validator(published_schemas()["article-1"])


def claims(node: Any) -> list[dict[str, Any]]:
    """Every object with citations."""
    if isinstance(node, list):
        return [claim for entry in node for claim in claims(entry)]
    if not isinstance(node, dict):
        return []
    here = [node] if "cites" in node else []
    return here + [claim for entry in node.values() for claim in claims(entry)]


def check(document: dict[str, Any]) -> None:
    """What holds for every document: it fits the published schemas, and all evidence is verbatim and inside its sentence."""
    ENVELOPE.validate(document)
    ANSWER.validate(document["summary"])
    article = document["article"]
    sentences = article_from_text(article["text"], id="x", source="x", language=article["language"]).sentences
    found = claims(document["summary"])
    assert document["verification"]["claims"] == len(found)
    for claim in found:
        assert claim["evidence"], claim
        for piece in claim["evidence"]:
            sentence = sentences[piece["sentence"] - 1]
            assert article["text"][piece["start"] : piece["end"]] == piece["quote"]
            assert sentence.start <= piece["start"] < piece["end"] <= sentence.end
            assert piece["sentence"] in claim["cites"]
    figures = document["verification"]["figures"]
    assert figures["verified"] == len(document["summary"]["figures"])
    assert figures["covered"] + len(figures["missed"]) == figures["in_article"]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_recorded_answer_is_grounded(sample: Path) -> None:
    result = in_process("summarize", sample, "--replay", FIXTURES, "--format", "json")
    assert result.code == 0, result.err
    check(result.document)
    assert len(result.document["summary"]["bullets"]) >= 3


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_an_extract_is_grounded_and_word_for_word(sample: Path) -> None:
    document = in_process("summarize", sample, "--model", "extractive", "--format", "json").document
    check(document)
    assert document["verification"]["dropped"] == []
    text = " ".join(document["article"]["text"].split())
    for bullet in document["summary"]["bullets"]:
        assert " ".join(bullet["text"].split()) in text


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_every_figure_of_the_article_is_marked_in_its_report(sample: Path) -> None:
    summary = summarize(read(sample), model="extractive")
    figures = figure_spans(summary.article)
    assert len(figures) == summary.verification.figures.in_article
    marks = marks_of(summary, figures)
    assert not [figure for figure in figures if not any(mark.start < figure.end and figure.start < mark.end for mark in marks)]


@pytest.mark.skipif(not REPORTS, reason="the two published reports are not redistributed")
@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_a_published_report_gives_enough_without_a_model(report: Path) -> None:
    document = in_process("summarize", report, "--model", "extractive", "--format", "json").document
    check(document)
    assert len(document["summary"]["bullets"]) >= 5
    assert len(document["summary"]["figures"]) >= 12


def test_the_hostile_article_gets_nothing_through() -> None:
    hostile = PROJECT / "seeds" / "hostile-notice.html"
    for form in ("text", "md", "json"):
        out = in_process("summarize", hostile, "--replay", FIXTURES, "--format", form).out
        assert not {
            c for c in out if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202e\u2067\u200b\u2060\ufeff"
        }
    summary = json.dumps(in_process("summarize", hostile, "--replay", FIXTURES, "--format", "json").document["summary"])
    assert "9 trillion" not in json.dumps(json.loads(summary)["headline"])
    assert "Mickey" not in json.dumps(json.loads(summary)["people"])
    assert "412.3 million" in summary


def test_the_hand_made_bad_answers_end_as_they_should() -> None:
    expected = json.loads((FIXTURES / "hand-made" / "expected.json").read_text(encoding="utf-8"))
    for name, outcome in expected.items():
        result = in_process(
            "summarize", PROJECT / "seeds" / "wire-rail.txt", "--replay", FIXTURES / "hand-made" / name, "--format", "json"
        )
        assert result.code == outcome["exit"], (name, result.err)
        if result.code == 0:
            check(result.document)
            assert [entry["path"] for entry in result.document["verification"]["dropped"]] == outcome["dropped"], name
        else:
            assert outcome["error"] in result.error, name
