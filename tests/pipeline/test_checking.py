"""Checking summaries that anybody wrote."""

import json
from pathlib import Path

import pytest
from support.articles import article_of

from summarizer import check
from summarizer.errors import UsageError
from summarizer.pipeline.checking import check_summary, check_text, read_summary
from summarizer.types.check import Check

ARTICLE = article_of(
    "Norvik opened a plant in Tarn on Monday.",
    "It cost nearly $500 million and employs 340 people.",
    "By 2028 the plant is to make 5.3 million tons of steel a year.",
)
SUMMARY = {
    "headline": "Norvik opens plant for nearly $500 million",
    "gist": {"cites": [2], "text": "It employs 340 people."},
    "figures": [
        {
            "cites": [2],
            "label": "cost",
            "quote": "nearly $500 million",
            "status": "actual",
            "when": None,
            "value": 5e8,
            "unit": "USD",
        }
    ],
}


def problems(result: Check) -> dict[str, str | None]:
    return {text.path: text.problem for text in result.texts if text.status == "unsupported"}


def test_a_text_is_judged_against_the_sentences_it_cites() -> None:
    assert [verdict.status for verdict in check("It employs 340 people.", ARTICLE)] == ["supported"]
    assert [verdict.status for verdict in check("It employs 430 people.", ARTICLE)] == ["unsupported"]
    (verdict,) = check("The plant opened with 340 of them.", ARTICLE, [1])
    assert verdict.status == "unsupported"
    assert (verdict.text, verdict.kind) == ("340", "figure")


def test_an_article_may_be_named_by_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(ARTICLE.text, encoding="utf-8")
    assert check("It cost nearly $500 million.", path)[0].status == "supported"


def test_citations_of_no_sentence_count_for_nothing() -> None:
    assert check("It opened with 340 of them.", ARTICLE, [99]) == check("It opened with 340 of them.", ARTICLE, [])
    assert check("It opened with 340 of them.", ARTICLE, [99])[0].status == "unsupported"


def test_free_text_is_told_sentence_by_sentence() -> None:
    result = check_text("It employs 340 people. It cost $900 million.", ARTICLE)
    assert [text.status for text in result.texts] == ["supported", "unsupported"]
    assert result.texts[0].closest[0] == 2
    assert not result.holds


def test_a_summary_is_told_claim_by_claim_and_its_findings_are_not_taken_for_claims() -> None:
    assert check_summary(SUMMARY, ARTICLE).holds
    changed = json.loads(json.dumps(SUMMARY))
    changed["headline"] = "Norvik opens plant for nearly $600 million"
    changed["gist"]["cites"] = [7]
    changed["figures"][0]["quote"] = "nearly $400 million"
    found = problems(check_summary(changed, ARTICLE))
    assert set(found) == {"/headline", "/gist", "/figures/0"}
    assert found["/gist"] == "it cites sentence 7; the article has 3"


def test_false_evidence_is_found() -> None:
    changed = json.loads(json.dumps(SUMMARY))
    changed["gist"]["evidence"] = [{"sentence": 2, "start": 0, "end": 5, "quote": "wrong"}]
    assert "does not stand at 0" in str(problems(check_summary(changed, ARTICLE))["/gist"])


@pytest.mark.parametrize(
    ("content", "message"),
    [("{", "neither free text nor JSON"), ('{"format": "other"}', "summarizer/1"), ("[]", "summarizer/1")],
)
def test_json_of_another_kind_is_refused(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "s.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read_summary(path)


def test_a_file_of_free_text_is_free_text(tmp_path: Path) -> None:
    path = tmp_path / "s.txt"
    path.write_text("It employs 340 people.", encoding="utf-8")
    assert read_summary(path) == "It employs 340 people."
