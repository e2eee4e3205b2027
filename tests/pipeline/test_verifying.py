"""From a draft to a summary: repair once, then the policy, and everything in the open."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from support.articles import article_of

from summarizer.engines.gate import read_answer
from summarizer.errors import AccessDenied, SummarizerError, UnsupportedClaim
from summarizer.grounding import Policy
from summarizer.pipeline import Pipeline
from summarizer.pipeline import summarize as summarize_article
from summarizer.prompting import find_prompt
from summarizer.reading import article_from_text
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft, Reply, Usage
from summarizer.types.request import Request
from summarizer.types.summary import Summary

ARTICLE = article_of("Norvik opened a plant in Tarn on Monday.", "It cost nearly $500 million.", "It employs 340 people.")


def figure(quote: str, *cites: int) -> dict[str, Any]:
    return {"cites": list(cites), "label": "the plant", "quote": quote, "status": "actual", "when": None}


def answer(*figures: dict[str, Any], gist: tuple[int, ...] = (1,)) -> str:
    return json.dumps(
        {
            "headline": "Norvik opens plant",
            "gist": {"cites": list(gist), "text": "Norvik opened a plant."},
            "bullets": [{"cites": [1], "text": "A plant was opened."}],
            "figures": list(figures),
            "people": [],
            "organizations": [],
            "commitments": [],
            "quotations": [],
            "topics": [],
        }
    )


def repair(*items: dict[str, Any]) -> str:
    return json.dumps({"items": list(items)})


class Scripted:
    """An engine that says what the test wrote, in order, at 10 tokens a reply; an error in the script is raised."""

    def __init__(self, *script: str | SummarizerError) -> None:
        self.script: Iterator[str | SummarizerError] = iter(script)
        self.requests: list[Request] = []

    async def answer(self, request: Request) -> Draft:
        self.requests.append(request)
        entry = next(self.script)
        if isinstance(entry, SummarizerError):
            raise entry
        reply = Reply(entry, usage=Usage(1, 10, 10))
        return Draft(read_answer(reply, request.schema), "scripted", "test/model", (reply,))


def summarize(engine: Scripted, policy: Policy = "drop") -> Summary:
    pipeline = Pipeline(engine, find_schema("article"), find_prompt("article"), policy)
    return asyncio.run(pipeline.summarize(ARTICLE))


def test_a_sound_answer_needs_one_call_and_every_claim_has_evidence() -> None:
    engine = Scripted(answer(figure("nearly $500 million", 2)))
    summary = summarize(engine)
    assert len(engine.requests) == 1
    document = summary.document()
    claims = [document["summary"]["gist"], *document["summary"]["bullets"], *document["summary"]["figures"]]
    for claim in claims:
        for piece in claim["evidence"]:
            assert document["article"]["text"][piece["start"] : piece["end"]] == piece["quote"]
    assert document["summary"]["figures"][0]["value"] == 500_000_000
    assert document["verification"]["claims"] == 3
    assert document["provenance"]["model"] == "test/model"
    assert document["provenance"]["fingerprint"] == engine.requests[0].fingerprint("test/model")


def test_what_fails_goes_back_once_with_its_reason_and_comes_back_repaired() -> None:
    fixed = {"item": 0, "drop": False, "cites": [2], "fields": [{"name": "quote", "value": "nearly $500 million"}]}
    engine = Scripted(answer(figure("$500 million dollars", 2), figure("340 people", 3)), repair(fixed))
    summary = summarize(engine)
    asked = engine.requests[1]
    assert asked.prompt == "repair"
    assert "does not stand in the article word for word" in asked.messages[-1].content
    assert "340 people" not in asked.messages[-1].content.split("<article")[0]
    (repaired,) = summary.verification.repaired
    assert (repaired.before["quote"], repaired.after["quote"]) == ("$500 million dollars", "nearly $500 million")
    assert [entry["quote"] for entry in summary.tree["figures"]] == ["nearly $500 million", "340 people"]
    assert summary.verification.dropped == ()
    assert summary.provenance.usage == Usage(2, 20, 20)


def test_what_fails_again_is_dropped_in_the_open() -> None:
    still_wrong = {"item": 0, "drop": False, "cites": [2], "fields": [{"name": "quote", "value": "$600 million"}]}
    summary = summarize(Scripted(answer(figure("$700 million", 2), figure("340 people", 3)), repair(still_wrong)))
    (dropped,) = summary.verification.dropped
    assert dropped.path == "/figures/0"
    assert dropped.item["quote"] == "$600 million"
    assert "word for word" in dropped.reason
    assert [entry["quote"] for entry in summary.tree["figures"]] == ["340 people"]
    assert summary.evidence["/figures/0"][0].quote == "340 people"
    assert (summary.verification.figures.stated, summary.verification.figures.verified) == (2, 1)


def test_a_repair_that_fails_costs_nothing_that_was_paid_for() -> None:
    summary = summarize(Scripted(answer(figure("$700 million", 2)), AccessDenied("no credit")))
    assert [entry.path for entry in summary.verification.dropped] == ["/figures/0"]
    (warning,) = summary.verification.warnings
    assert "could not be repaired: no credit" in warning.reason


def test_flag_keeps_what_failed_with_a_warning_and_without_evidence() -> None:
    engine = Scripted(answer(figure("$700 million", 2)), repair())
    summary = summarize(engine, "flag")
    (warning,) = summary.verification.warnings
    assert (warning.path, summary.tree["figures"][0]["quote"]) == ("/figures/0", "$700 million")
    assert summary.document()["summary"]["figures"][0]["evidence"] == []
    assert summary.document()["summary"]["figures"][0]["value"] is None


def test_fail_ends_the_article() -> None:
    with pytest.raises(UnsupportedClaim, match="/figures/0"):
        summarize(Scripted(answer(figure("$700 million", 2)), repair()), "fail")


def test_a_gist_that_cites_nothing_real_gives_way_to_the_article() -> None:
    summary = summarize(Scripted(answer(gist=(99,)), repair()))
    assert summary.tree["gist"] == {"cites": [1], "text": "Norvik opened a plant in Tarn on Monday."}
    assert summary.verification.dropped[0].path == "/gist"


def test_a_title_that_says_more_than_its_article_gives_way_to_a_sentence() -> None:
    text = "Norvale will spend 5 million euros. The work begins in May."
    article = article_from_text(text, id="a", source="a", title="Norvale to spend 7 million euros", language="en")
    summary = summarize_article(article, model="extractive")
    assert summary.tree["headline"] == "Norvale will spend 5 million euros."
    assert "7 million" in summary.verification.dropped[0].item["text"]
