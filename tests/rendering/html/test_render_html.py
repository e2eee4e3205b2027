"""The HTML report, read back with an independent parser."""

from base64 import b64encode
from dataclasses import replace
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise

import pytest
from hypothesis import given, settings
from rendering.html.html_reader import CONTROLS, LOADING, Node, check_links, read_page, skeleton
from rendering.strategies import answers, any_text
from rendering.summaries import ANSWER, ARTICLE, article_of, of_any_shape, summary_of, with_findings

from summarizer.rendering.characters import visible
from summarizer.rendering.html import render_html
from summarizer.schema.tree import Tree
from summarizer.types.evidence import Evidence
from summarizer.types.summary import Coverage, Dropped, Reading, Repaired, Span, Summary, Warned


def page_of(summary: Summary) -> Node:
    return read_page(render_html(summary))


def body_of(page: Node) -> Node:
    return page.one("body")


def words_of(page: Node) -> list[str]:
    """The text of every element that holds words of a summary or an article."""
    return [node.text.replace("\N{NO-BREAK SPACE}", " ").strip() for node in body_of(page).nodes if node.tag != "script"]


def test_a_claim_leads_to_its_sentences_and_a_sentence_back_to_the_first_claim_that_cites_it() -> None:
    page = page_of(summary_of())
    gist = next(node for node in page.all(class_="claim") if node.text.startswith("Norvale Steel is to rebuild"))
    assert gist.attributes["data-sentences"] == "s1 s5"
    assert [link.attributes["href"] for link in gist.all("a")] == ["#s1", "#s5"]
    first = next(node for node in page.all(class_="sentence") if node.attributes["id"] == "s1")
    back = first.one("a")
    assert back.attributes["href"] == f"#{gist.attributes['id']}"
    assert len(back.attributes["aria-describedby"].split()) == 4
    assert "cited by 4" in back.attributes["aria-label"]
    check_links(page)


def test_spaces_that_part_thousands_stay_what_they_are() -> None:
    sentence = "In all\u00a046\u202f350 visitors\tcame,  \u200b1\u2009200 on Sunday."
    (node,) = page_of(summary_of({"headline": "Visitors"}, article=article_of(sentence))).all(class_="sentence")
    assert node.text == "1In all\u00a046\u202f350 visitors came, 1\u2009200 on Sunday."


def test_the_whole_article_is_in_the_page_sentence_by_sentence() -> None:
    sentences = page_of(summary_of()).all(class_="sentence")
    assert len(sentences) == len(ARTICLE.sentences)
    for node, sentence in zip(sentences, ARTICLE.sentences, strict=True):
        assert ARTICLE.words_of(sentence) in node.text.replace(" (verified)", "")


def test_a_sentence_that_nothing_cites_has_a_number_but_leads_nowhere() -> None:
    page = page_of(
        summary_of(ANSWER, article=article_of(*(ARTICLE.words_of(each) for each in ARTICLE.sentences), "And so on."))
    )
    last = page.all(class_="sentence")[-1]
    assert last.text == "7And so on."
    assert not last.all("a")


def placed(summary: Summary, **places: str) -> Summary:
    """The summary with its figures placed at those words: `_0="66%"` is the first one's."""
    evidence = dict(summary.evidence)
    for number, quote in places.items():
        path = f"/figures/{number.removeprefix('_')}"
        start = summary.article.text.index(quote)
        evidence[path] = (Evidence(evidence[path][0].sentence, start, start + len(quote), quote),)
    return replace(summary, evidence=evidence)


def missed(quote: str) -> Span:
    start = ARTICLE.text.index(quote)
    return Span(quote, start, start + len(quote))


def test_figures_of_the_article_are_marked_as_verified_doubtful_or_left_out() -> None:
    summary = summary_of(
        ANSWER | {"figures": ANSWER["figures"][:3]},
        figures=Coverage(3, 3, 4, 3, missed=(missed("5.3 million tons"),)),
        warnings=(Warned("/figures/1/when", "now", "not said"),),
    )
    page = page_of(placed(summary, _0="nearly $500 million", _1="more than 34,000", _2="66%"))
    marks = [(mark.attributes["class"], mark.text) for mark in page.one(class_="prose").all("mark")]
    assert marks == [
        ("verified", "nearly $500 million (verified)"),
        ("doubtful", "more than 34,000 (doubtful)"),
        ("verified", "66% (verified)"),
        ("missed", "5.3 million tons (left out)"),
    ]
    legend = [entry.text for entry in page.one(class_="legend").all("li")]
    assert legend == ["2 verified in the summary", "1 in the summary, doubtful", "1 left out of the summary"]
    left_out = page.one(class_="missed-figures").one("a")
    assert (left_out.text, left_out.attributes["href"]) == ("5.3 million tons", "#s6")


def test_a_figure_that_only_the_words_of_a_claim_tell_is_marked_and_changes_no_other_mark() -> None:
    summary = replace(summary_of(ANSWER | {"figures": ANSWER["figures"][:1]}), evidence=summary_of().evidence)
    summary = replace(
        placed(summary, _0="$500 million"),
        verification=replace(summary.verification, warnings=(Warned("/figures/0/when", "now", "not said"),)),
    )
    told = [missed("nearly $500 million"), missed("66%")]
    marks = read_page(render_html(summary, told)).one(class_="prose").all("mark")
    assert [(mark.attributes["class"], mark.text) for mark in marks] == [
        ("doubtful", "$500 million (doubtful)"),
        ("verified", "66% (verified)"),
    ]


def test_a_mark_that_is_not_where_it_says_marks_nothing() -> None:
    summary = summary_of(figures=Coverage(4, 4, 6, 4, missed=(Span("5.3 million tons", 2, 18), Span("x", 9000, 9001))))
    assert "missed" not in {mark.attributes["class"] for mark in page_of(summary).one(class_="prose").all("mark")}


def test_marks_that_overlap_do_not_break_a_sentence() -> None:
    summary = placed(summary_of(), _0="nearly $500 million", _1="$500 million on", _2="$500 million")
    first = page_of(summary).all(class_="sentence")[0]
    assert [mark.text for mark in first.all("mark")] == ["nearly $500 million (verified)"]
    assert first.text.replace(" (verified)", "") == f"1{ARTICLE.words_of(ARTICLE.sentences[0])}"


def test_the_table_of_figures_has_their_values_and_sorts_by_them() -> None:
    summary = summary_of()
    readings = summary.readings | {
        "/figures/0": Reading(Decimal(500000000), "USD", "nearly"),
        "/figures/2": Reading(Decimal(66), "percent", None),
    }
    table = page_of(replace(summary, readings=readings)).one("table", class_="figures")
    titles = [title.text for title in table.all("th")]
    assert titles == ["Figure", "Value", "Unit", "What", "Status", "When", "Sentences"]
    first = table.one("tbody").all("tr")[0]
    assert [cell.text.strip() for cell in first.all("td")] == [
        "nearly $500 million", "500,000,000", "USD", "investment in the Orlen works", "planned", "by 2028", "1"
    ]  # fmt: skip
    assert [cell.attributes.get("data-sort") for cell in first.all("td")] == [None, "500000000", None, None, None, None, "1"]


def test_everything_that_went_wrong_is_told_before_after_and_why() -> None:
    section = page_of(with_findings()).one("section", class_="verification")
    told = [entry.text for entry in section.all("li")]
    assert told[0].startswith("Output rose by 60% in 2024. Output rose by 66% in 2024.60% is not in the cited sentence")
    assert told[1].startswith("The plant employs 43,000 people.43,000 is not in the cited sentence")
    assert [entry.text for entry in section.all("ins")] == ["Output rose by 66% in 2024."]
    assert len(section.all("del")) == 3
    assert [heading.text for heading in section.all("h4")] == ["Repaired 1", "Dropped 2", "Warnings 1", "Left out 2\xa0figures"]


def test_headings_follow_one_another_without_a_gap() -> None:
    stop = {"place": "Orlen", "cites": [1], "people": [{"name": "Ada", "role": "chief", "cites": [4]}]}
    for summary in (with_findings(), of_any_shape({"stops": {"a": {"b": [stop, stop]}}})):
        levels = [int(node.tag[1]) for node in page_of(summary).nodes if len(node.tag) == 2 and node.tag[1].isdecimal()]
        assert levels[0] == 1
        assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_policy_allows_this_style_and_this_script_and_nothing_else() -> None:
    page = page_of(summary_of())
    (policy,) = [meta.attributes["content"] for meta in page.all("meta") if "http-equiv" in meta.attributes]
    hashes = {tag: b64encode(sha256(page.one(tag).text.encode()).digest()).decode() for tag in ("style", "script")}
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src 'sha256-{hashes['style']}'",
        f"script-src 'sha256-{hashes['script']}'",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    names = {name for node in page.nodes for name in node.attributes}
    assert not {name for name in names if name.startswith("on") or name in {"style", "src", "srcset"}}
    assert not LOADING & {node.tag for node in page.nodes}
    assert "://" not in page.one("style").text + page.one("script").text


@pytest.mark.parametrize(("language", "stated"), [("kk", "kk"), ("ar", "ar"), ("en", None), ("x y", None), (None, None)])
def test_words_in_another_language_say_so(language: str | None, stated: str | None) -> None:
    page = page_of(summary_of(article=replace(ARTICLE, language=language)))
    assert page.one("html").attributes["lang"] == "en"
    assert page.one(class_="prose").attributes.get("lang") == stated
    assert {claim.attributes.get("lang") for claim in page.all("div", class_="claim")} == {stated}
    assert all(claim.attributes["dir"] == "auto" for claim in page.all("div", class_="claim"))


def test_a_long_article_makes_a_report_of_less_than_300_kilobytes() -> None:
    words = "The works of Orlen made 5.3 million tons of steel in that year, said its chief, and sold 34,000 of them."
    article = article_of(*[words] * 150)
    bullets = [{"text": words, "cites": [number, number + 1, number + 2]} for number in range(1, 9)]
    figures = [ANSWER["figures"][3] | {"cites": [number]} for number in range(1, 151)]
    summary = placed(summary_of(ANSWER | {"bullets": bullets, "figures": figures}, article=article))
    assert len(article.text.split()) >= 3000
    assert len(render_html(summary).encode()) < 300_000


def hostile(words: str) -> Summary:
    answer: Tree = {
        "headline": words,
        "gist": {"text": words, "cites": [1]},
        "bullets": [{"text": words, "cites": [2]}],
        "figures": [{"label": words, "quote": words, "status": words, "when": words, "cites": [3]}],
        "people": [{"name": words, "role": words, "cites": [4]}],
        "commitments": [{"who": words, "what": words, "deadline": words, "cites": [5]}],
        "quotations": [{"speaker": words, "quote": words, "cites": [6]}],
        "topics": [words[:40], words[:40]],
    }
    article = article_of(*[f"{words} ends."] * 6)
    item = {"text": words, "cites": [1]}
    return summary_of(
        answer,
        article=replace(article, id=words, source=words, title=words, published=words, language="en"),
        figures=Coverage(1, 1, 2, 1, missed=(Span(article.text[:1], 0, 1),)),
        dropped=(Dropped(f"/{words}", item, words),),
        repaired=(Repaired("", item, {"text": "as it is", "cites": [1]}, words),),
        warnings=(Warned("", words, words),),
    )


@given(any_text)
@settings(max_examples=150, deadline=None)
def test_hostile_words_are_only_words(noise: str) -> None:
    words = f"x{noise}x"
    html = render_html(hostile(words))
    page, shown = read_page(html), visible(words)
    assert skeleton(page) == skeleton(page_of(hostile("x")))
    assert not CONTROLS & set(html)
    assert page.one("title").text == shown
    assert words_of(page).count(shown) >= 7
    assert all(
        f"{shown} ends." in " ".join(sentence.text.replace(" (left out)", "").split())
        for sentence in page.all(class_="sentence")
    )
    html.encode()


@given(answers)
@settings(max_examples=150, deadline=None)
def test_answers_of_any_shape_make_a_sound_page(answer: Tree) -> None:
    page = page_of(of_any_shape(answer))
    check_links(page)
    assert len(page.all("script")) == 1
    assert not LOADING & {node.tag for node in page.nodes}
