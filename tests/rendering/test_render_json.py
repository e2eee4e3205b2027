"""JSON and JSON Lines."""

import json
import math

import pytest
from hypothesis import example, given, settings
from rendering.strategies import answers, any_text
from rendering.summaries import ANSWER, of_any_shape, summary_of, with_findings

from summarizer.rendering import render_json, render_jsonl
from summarizer.schema.tree import Tree


def test_json_is_the_document_indented_with_its_letters_readable() -> None:
    summary = summary_of(ANSWER | {"headline": "Әлихан spends €5"})
    text = render_json(summary)
    assert json.loads(text) == summary.document()
    assert text.startswith('{\n  "format": "summarizer/1",\n')
    assert text.endswith("\n}\n")
    assert "Әлихан spends €5" in text


def test_jsonl_is_the_same_document_on_one_line() -> None:
    summary = with_findings()
    text = render_jsonl(summary)
    assert json.loads(text) == summary.document()
    assert text.splitlines(keepends=True) == [text]
    assert '": ' not in text


def test_every_quote_stands_in_the_text_at_its_offsets() -> None:
    document = json.loads(render_json(summary_of()))
    places = [place for bullet in document["summary"]["bullets"] for place in bullet["evidence"]]
    assert places
    assert all(document["article"]["text"][place["start"] : place["end"]] == place["quote"] for place in places)


@given(any_text)
@example("\ud800 \x1b \x7f \x85 \x9b \u2028 \u2029 \u202e \u2066 \\u202e")
@settings(max_examples=60, deadline=None)
def test_any_text_stays_exact_and_safe_to_print(words: str) -> None:
    summary = summary_of(ANSWER | {"headline": words})
    for text in (render_json(summary), render_jsonl(summary)):
        assert json.loads(text)["summary"]["headline"] == words
        assert json.loads(text.encode())["summary"]["headline"] == words
        assert not set("\x1b\x07\x7f\x85\x9b\u2028\u2029\u202e\u2066") & set(text)
    assert len(render_jsonl(summary).splitlines()) == 1


@given(answers)
@settings(max_examples=60, deadline=None)
def test_answers_of_any_shape_are_kept_exactly(answer: Tree) -> None:
    summary = of_any_shape(answer)
    assert json.loads(render_json(summary)) == json.loads(render_jsonl(summary)) == summary.document()


def test_a_number_that_json_does_not_know_is_refused() -> None:
    for render in (render_json, render_jsonl):
        with pytest.raises(ValueError, match="JSON compliant"):
            render(of_any_shape({"share": math.nan}))
