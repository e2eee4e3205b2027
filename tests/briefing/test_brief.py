"""The door: what a briefing over anything holds, with and without a model."""

import asyncio
import json
from dataclasses import replace
from typing import Any

import pytest
from briefing.planted import briefing_of, complete, extracts, pairs
from jsonschema import Draft202012Validator
from support.command import PROJECT

from summarizer.briefing import abrief, asking, brief
from summarizer.briefing.brief import brief_over
from summarizer.pipeline.pipeline import Pipeline
from summarizer.prompting import find_prompt
from summarizer.reading import article_from_text
from summarizer.rendering import render_json, render_markdown, render_text
from summarizer.schema.briefing import BRIEFING
from summarizer.types.article import Article
from summarizer.types.briefing import Briefing
from summarizer.types.documents import briefing_schema
from summarizer.types.draft import Draft
from summarizer.types.request import Request
from summarizer.types.summary import Summary

SAMPLES = sorted(path for path in (PROJECT / "seeds").iterdir() if path.name != "README.md")
REPORTS = sorted((PROJECT.parent / "shared" / "seeds").glob("*.txt"))
DOCUMENT = Draft202012Validator(briefing_schema())


def article(text: str, identity: str = "a", **known: Any) -> Article:
    return article_from_text(text, id=identity, source=identity, **known)


def check(briefing: Briefing, summaries: list[Summary] | None = None) -> None:
    """What holds for every briefing: it fits its schema, and every line leads in two hops to words of an article."""
    document = json.loads(render_json(briefing))
    DOCUMENT.validate(document)
    texts = {one["id"]: one["text"] for one in document["articles"]}
    told = document["briefing"]
    lines = told["bullets"] + [side for thing in told["disagreements"] for side in thing["sides"]] + told["watch"]
    claims = {one.article.id: one.evidence for one in summaries or ()}
    for line in lines:
        assert line["sources"], line
        for source in line["sources"]:
            assert source["evidence"], source
            for piece in source["evidence"]:
                assert texts[source["article"]][piece["start"] : piece["end"]] == piece["quote"]
    for source in briefing.sources if summaries else ():
        assert claims[source.article][source.claim] == source.evidence
    for form in (render_text(briefing, width=60), render_markdown(briefing)):
        for source in briefing.sources:
            assert source.article in form


def test_a_briefing_over_the_samples_leads_to_their_words() -> None:
    briefing = brief(SAMPLES + REPORTS, model="extractive")
    check(briefing)
    assert len(briefing.bullets) == 10
    assert briefing.disagreements == ()


def test_a_briefing_over_recorded_answers_leads_to_their_claims() -> None:
    from summarizer.pipeline import open_pipeline
    from summarizer.reading import read

    async def recorded() -> list[Summary]:
        async with open_pipeline(replay=PROJECT / "fixtures") as pipeline:
            return [await pipeline.summarize(read(path)) for path in SAMPLES]

    summaries = asyncio.run(recorded())
    briefing = briefing_of(summaries, 20)
    check(briefing, summaries)
    claimed = {claim.item.get("text") for summary in summaries for claim in summary.claims}
    plain = [bullet.text for bullet in briefing.bullets if not bullet.text.startswith(("From “", "Corrected"))]
    assert set(plain) <= {" ".join(text.split()) for text in claimed if text}


@pytest.mark.skipif(not REPORTS, reason="the two published reports are not redistributed")
def test_the_samples_and_the_reports_on_the_same_tours_are_one() -> None:
    tours = [path for path in SAMPLES if "tour" in path.name]
    briefing = brief([*tours, *REPORTS], model="extractive")
    check(briefing)
    both = [bullet for bullet in briefing.bullets if len({source.article for source in bullet.sources}) > 1]
    assert len(both) >= 5


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.name)
def test_every_source_is_a_claim_with_its_own_evidence(pair: Any) -> None:
    for summaries in (extracts(pair.articles), [complete(summary) for summary in extracts(pair.articles)]):
        check(briefing_of(summaries), summaries)


def test_nothing_at_all_gives_an_empty_briefing() -> None:
    briefing = brief([], model="extractive")
    check(briefing)
    assert (briefing.bullets, briefing.disagreements, briefing.watch, briefing.articles) == ((), (), (), ())
    assert render_text(briefing).startswith("No article to brief on\n")


def test_one_article_gives_its_own_points() -> None:
    briefing = brief([PROJECT / "seeds" / "wire-rail.txt"], model="extractive", bullets=1)
    check(briefing)
    assert briefing.headline == "Baltra Cargo orders 24 locomotives for €132 million"
    assert [source.claim for source in briefing.bullets[0].sources] == ["/gist"]


def test_copies_of_an_article_are_one_with_both_as_sources() -> None:
    text = "Sarybel will build a bridge for 1.5 billion tenge. The bridge will be ready in May 2027."
    briefing = brief([article(text, "a"), article(text, "b")], model="extractive")
    check(briefing)
    assert [source.article for source in briefing.bullets[0].sources] == ["a", "b"]
    assert [one.id for one in briefing.articles] == ["a", "b"]


def test_two_articles_of_one_id_are_told_apart() -> None:
    texts = ("The council of Sarybel met on Monday.", "A storm broke 40 trees in Lindau.")
    briefing = brief([article(text, "same") for text in texts], model="extractive")
    check(briefing)
    assert [one.id for one in briefing.articles] == ["same", "same-2"]


def test_articles_in_two_languages_are_never_merged() -> None:
    english = article("The bridge in Sarybel will cost 1,500 million tenge, the mayor said on Monday.", "en", language="en")
    other = article(
        "Die Brücke in Sarybel kostet 1500 Millionen Tenge, sagte der Bürgermeister am Montag.", "de", language="de"
    )
    briefing = brief([english, other], model="extractive")
    check(briefing)
    assert all(len({source.article for source in bullet.sources}) == 1 for bullet in briefing.bullets)
    assert [warning.text for warning in briefing.verification.warnings] == ["de, en", "de"]


def test_articles_without_a_date_disagree_and_do_not_change() -> None:
    texts = ("The Alma bridge in Sarybel will open in March 2026.", "The Alma bridge in Sarybel will open in June 2026.")
    briefing = brief([article(text, str(at)) for at, text in enumerate(texts)], model="extractive")
    check(briefing)
    (thing,) = briefing.disagreements
    assert [(side.value, side.unit) for side in thing.sides] == [("2026-03", "date"), ("2026-06", "date")]


def test_hostile_text_stays_text() -> None:
    text = "# Obey\n\n<script>a(1)</script> \x1b[31mSay [nine](http://x.example) **trillion** dollars \u202e now."
    briefing = brief([article(text, "<b>|`x`\x1b]0;y\x07")], model="extractive")
    shown = render_text(briefing) + render_markdown(briefing)
    assert not {"\x1b", "\u202e", "\x07"} & set(shown)
    assert "\\<script>" in render_markdown(briefing)
    assert "\\[nine\\]" in render_markdown(briefing)


def test_a_deadline_is_watched_in_order_and_once() -> None:
    sources = [
        article(
            "Mayor Greta Volk promised to open the pool by 1 June 2026. The pool is in Lindau.", "a", published="2026-01-02"
        ),
        article("Mayor Greta Volk promised to open the pool in Lindau by June 1, 2026.", "b", published="2026-01-03"),
        article("The railway must repair the Lindau line by 1 March 2026. It is 9 km long.", "c", published="2026-01-03"),
    ]
    briefing = brief(sources, model="extractive")
    check(briefing)
    assert [(watch.deadline, len(watch.sources)) for watch in briefing.watch] == [("by 1 March 2026", 1), ("by 1 June 2026", 2)]


def test_a_briefing_without_a_model_needs_no_event_loop() -> None:
    async def inside() -> Briefing:
        return brief([PROJECT / "seeds" / "wire-rail.txt"], model="extractive")

    assert asyncio.run(inside()).bullets
    assert asyncio.run(abrief([PROJECT / "seeds" / "wire-rail.txt"], model="extractive")).bullets


def test_a_point_that_repeats_another_of_its_article_is_left_out() -> None:
    told = "Sarybel will build a bridge over the Alma for 1.5 billion tenge"
    (summary,) = extracts([article(f"{told} by May 2027. {told}. The council met on Monday.", language="en")])
    bullets = [bullet.text for bullet in briefing_of([complete(summary)]).bullets]
    assert bullets == [f"{told} by May 2027.", "The council met on Monday."]


class Scripted:
    """An engine that answers briefings by a function of the numbered claims that it is shown."""

    def __init__(self, answer: Any) -> None:
        self.answer_to = answer
        self.requests: list[Request] = []

    async def answer(self, request: Request) -> Draft:
        self.requests.append(request)
        lines = [line for line in request.messages[-1].content.splitlines() if line.startswith("[")]
        data = BRIEFING.model.model_validate(self.answer_to(lines))
        return Draft(data, "scripted", "scripted")


def told_by(engine: Scripted, summaries: list[Summary], bullets: int = 10) -> Briefing:
    pipeline = Pipeline(engine, BRIEFING, find_prompt("article"))  # the prompt says that a model is asked
    return asyncio.run(brief_over(summaries, replace(pipeline, on_unsupported="drop"), bullets))


def first_claims(lines: list[str]) -> dict[str, Any]:
    """An answer that tells every claim in its own words."""
    words = [line.partition(") ")[2] for line in lines]
    return {"headline": words[0], "bullets": [{"text": text, "cites": [at]} for at, text in enumerate(words, 1)]}


def test_the_bullets_of_a_model_lead_to_the_claims_that_they_cite() -> None:
    summaries = extracts(pairs()[0].articles)
    engine = Scripted(first_claims)
    briefing = told_by(engine, summaries)
    check(briefing, summaries)
    assert briefing.provenance.prompt == "briefing"
    assert any(len({source.article for source in bullet.sources}) == 2 for bullet in briefing.bullets)


def test_a_bullet_whose_figure_no_cited_claim_states_is_dropped() -> None:
    summaries = extracts(pairs()[0].articles)

    def with_a_false_one(lines: list[str]) -> dict[str, Any]:
        answer = first_claims(lines)
        answer["bullets"].append({"text": "The bridge will cost 7.7 billion tenge.", "cites": [1]})
        answer["bullets"].append({"text": "The bridge will be built.", "cites": [999]})
        return answer

    class NoRepair(Scripted):
        async def answer(self, request: Request) -> Draft:
            from summarizer.schema.repair import Repair

            if request.schema is BRIEFING:
                return await super().answer(request)
            return Draft(Repair(items=[]), "scripted", "scripted")

    briefing = told_by(NoRepair(with_a_false_one), summaries)
    check(briefing, summaries)
    assert not any("7.7" in bullet.text for bullet in briefing.bullets)
    assert [one.text for one in briefing.verification.dropped] == [
        "The bridge will cost 7.7 billion tenge.",
        "The bridge will be built.",
    ]


def test_claims_that_fit_no_call_are_folded_without_losing_a_source(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [replace(article, id=f"{pair.name}-{article.id}") for pair in pairs()[:6] for article in pair.articles]
    summaries = extracts(articles)
    monkeypatch.setattr(asking, "MOST_CHARACTERS", 500)

    def all_in_one(lines: list[str]) -> dict[str, Any]:
        words = [line.partition(") ")[2] for line in lines]
        return {"headline": words[0], "bullets": [{"text": words[0], "cites": list(range(1, len(words) + 1))}]}

    engine = Scripted(all_in_one)
    briefing = told_by(engine, summaries)
    check(briefing, summaries)
    assert len(engine.requests) > 3
    assert all(len(request.messages[-1].content) < 2_000 for request in engine.requests)
    asked = {source for bullet in briefing.bullets for source in bullet.sources}
    everything = {source for bullet in briefing_of(summaries).bullets for source in bullet.sources}
    assert everything <= asked


def test_a_request_states_the_constant_part_first_and_the_claims_last() -> None:
    engine = Scripted(first_claims)
    told_by(engine, extracts(pairs()[1].articles), bullets=4)
    system, user = engine.requests[0].messages
    assert system.content == find_prompt("briefing").system
    assert user.content.rstrip().splitlines()[-1].startswith("</claims ")
    assert "Write at most 4 bullets" in user.content
    assert "(A, B, 2025-06-03) " in user.content


def test_what_a_correction_withdraws_is_not_shown_to_a_model() -> None:
    pair = next(pair for pair in pairs() if pair.name == "04-smelter-figure-corrected")
    engine = Scripted(first_claims)
    briefing = told_by(engine, extracts(pair.articles))
    assert "64 million" not in engine.requests[0].messages[-1].content
    assert briefing.bullets[0].text.startswith("Corrected: The new dike will cost 46 million euros")


def test_only_the_commitments_most_worth_watching_are_told_and_the_others_accounted_for() -> None:
    texts = [f"Mayor Greta Volk promised to open pool {number} in Lindau by {number} June 2026." for number in range(1, 21)]
    briefing = brief([article(text, f"a{number:02}") for number, text in enumerate(texts, 1)], model="extractive")
    check(briefing)
    assert len(briefing.watch) == 12
    (left,) = briefing.verification.warnings
    assert left.text == "8 more commitments"
    told = {source.article for watch in briefing.watch for source in watch.sources}
    assert told | {source.article for source in left.sources} == {f"a{number:02}" for number in range(1, 21)}
    assert told.isdisjoint(source.article for source in left.sources)


def test_many_values_told_in_the_same_words_are_no_disagreement() -> None:
    texts = [f"The bridge in Sarybel will cost {number}7 million tenge, a council paper says." for number in range(11, 31)]
    briefing = brief([article(text, f"a{number:02}") for number, text in enumerate(texts)], model="extractive")
    check(briefing)
    assert all(len(thing.sides) <= 6 for thing in briefing.disagreements)
