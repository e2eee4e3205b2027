"""`summarizer brief` as a user meets it: every format, archives, what can't be read, options that contradict each other."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt
from support.command import PROJECT, Result, in_process

SEEDS = PROJECT / "seeds"
EXTRACTIVE = ("--model", "extractive")
REPLAY = ("--replay", PROJECT / "fixtures")
SCHEMA = Draft202012Validator(json.loads((PROJECT / "schemas" / "briefing-1.json").read_text(encoding="utf-8")))
BRIDGE = (
    "Sarybel bridge to cost 1.5 billion tenge\n\nThe city of Sarybel will build a bridge over the Alma river for 1.5 billion "
    "tenge, Mayor Greta Volk said on Monday. The bridge will carry 12,000 cars a day. It must be ready by 1 May 2027."
)
AGAIN = (
    "Alma crossing approved\n\nA new bridge across the Alma in Sarybel will cost 1,500 million tenge, the council said. Some "
    "12,000 cars are to use the bridge every day."
)
GERMAN = (
    "Die Stadt Lindau plant ein neues Schwimmbad am See, sagte die Bürgermeisterin am Montag. Das Bad soll 14 Millionen Euro "
    "kosten und im Jahr 2027 öffnen. Die alten Becken aus dem Jahr 1962 sind undicht und werden abgerissen."
)


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)


def brief(*arguments: str | Path, **environment: str) -> Result:
    return in_process("brief", *arguments, **environment)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of the samples, by their recorded answers."""
    path = tmp_path_factory.mktemp("archive") / "archive"
    assert in_process("archive", "run", path, SEEDS, *REPLAY).code == 0
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two articles on one bridge."""
    path = tmp_path / "articles"
    path.mkdir()
    (path / "bridge.txt").write_text(BRIDGE)
    (path / "crossing.txt").write_text(AGAIN)
    return path


def checked(told: Result, *summarizing: str | Path) -> dict[str, Any]:
    """The briefing of a result as JSON: it fits the schema, and every source leads in two hops to words of an article.

    The hops are followed in the summaries that `summarizer summarize` makes by the options `summarizing`.
    """
    document = told.document
    SCHEMA.validate(document)
    articles = {article["id"]: article for article in document["articles"]}
    report = document["briefing"]
    sides = [side for thing in report["disagreements"] for side in thing["sides"]]
    sources = [source for line in report["bullets"] + sides + report["watch"] for source in line["sources"]]
    assert all(line["sources"] for line in report["bullets"] + sides + report["watch"])
    summaries: dict[str, Any] = {}
    for source in sources:
        article = articles[source["article"]]
        if source["article"] not in summaries:
            done = in_process("summarize", article["source"], "--format", "json", *summarizing)
            summaries[source["article"]] = done.document
        summary = summaries[source["article"]]
        assert summary["article"]["text"] == article["text"]
        assert pointed(summary["summary"], source["claim"])["evidence"] == source["evidence"]
        assert source["evidence"]
        for piece in source["evidence"]:
            assert article["text"][piece["start"] : piece["end"]] == piece["quote"]
    return document


def pointed(tree: Any, pointer: str) -> Any:
    """What a JSON Pointer leads to."""
    for token in pointer.split("/")[1:]:
        key = token.replace("~1", "/").replace("~0", "~")
        tree = tree[int(key)] if isinstance(tree, list) else tree[key]
    return tree


def test_markdown_is_the_default_and_every_bullet_names_its_sources() -> None:
    told = brief(SEEDS, *REPLAY)
    assert (told.code, told.err) == (0, "")
    lines = told.out.splitlines()
    assert lines[0].startswith("# ")
    head = told.out.partition("\n## ")[0]
    bullets = [line for line in head.splitlines() if line.startswith("- ")]
    assert len(bullets) == 10
    assert all(re.search(r"\[[\w-]+, \d+(, \d+)*\]", line) for line in bullets)
    assert [line for line in lines if line.startswith("## ")] == ["## What to watch", "## Articles", "## Verification"]


@pytest.mark.parametrize("width", [80, 200])
def test_text_keeps_to_the_width_and_has_no_colour_for_a_pipe(width: int) -> None:
    told = brief(SEEDS, *REPLAY, "--format", "text", COLUMNS=str(width))
    assert told.code == 0
    assert max(map(len, told.out.splitlines())) <= width
    assert "\x1b" not in told.out
    assert "• " in told.out


def test_json_leads_in_two_hops_to_the_words_of_the_articles() -> None:
    document = checked(brief(SEEDS, *REPLAY, "--format", "json"), *REPLAY)
    assert len(document["articles"]) == 10
    assert len(document["briefing"]["bullets"]) == 10
    assert document["provenance"]["prompt"] == "briefing"


def test_without_a_model_json_leads_in_two_hops_too() -> None:
    told = brief(SEEDS, *EXTRACTIVE, "--format", "json")
    assert re.fullmatch(r"note: no language model was used: .*\n", told.err)
    assert checked(told, *EXTRACTIVE)["provenance"]["engine"] == "extractive"


def test_html_is_one_page_that_loads_nothing() -> None:
    told = brief(SEEDS, *REPLAY, "--format", "html")
    assert told.code == 0
    assert told.out.startswith("<!DOCTYPE html>")
    assert "Content-Security-Policy" in told.out
    assert not re.search(r"<(?:script|link|img)[^>]+(?:src|href)=[\"']?https?:", told.out)


def test_what_the_commitments_below_the_cut_rest_on_is_accounted_for() -> None:
    document = brief(SEEDS, *REPLAY, "--format", "json").document
    watch = document["briefing"]["watch"]
    assert len(watch) == 12
    (left,) = [omitted for omitted in document["verification"]["warnings"] if "more commitments" in omitted["text"]]
    assert int(left["text"].split()[0]) <= len(left["sources"])


def test_no_more_bullets_than_asked_for() -> None:
    document = brief(SEEDS, *EXTRACTIVE, "--bullets", "3", "--format", "json").document
    assert len(document["briefing"]["bullets"]) == 3
    assert document["verification"]["shown"] == 3


def test_out_chooses_the_format_and_leaves_standard_output_alone(tmp_path: Path) -> None:
    for name, start in (("b.md", "# "), ("b.json", "{"), ("b.html", "<!DOCTYPE html>"), ("b.txt", "")):
        told = brief(SEEDS / "wire-rail.txt", *EXTRACTIVE, "--out", tmp_path / name)
        assert (told.code, told.out) == (0, "")
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_an_archive_is_briefed_on_as_its_articles_are(archive: Path) -> None:
    told = brief("--archive", archive, *EXTRACTIVE, "--format", "json")
    document = told.document
    SCHEMA.validate(document)
    assert sorted(article["id"] for article in document["articles"]) == sorted(path.stem for path in SEEDS.glob("*-*.*"))
    made = {article["id"]: article["text"] for article in document["articles"]}
    for line in document["briefing"]["bullets"] + document["briefing"]["watch"]:
        for source in line["sources"]:
            for piece in source["evidence"]:
                assert made[source["article"]][piece["start"] : piece["end"]] == piece["quote"]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (("--since", "2025-09-24"), {"earnings-meridian", "hostile-notice"}),
        (("--since", "2025-10-01"), {"earnings-meridian"}),
        (("--until", "2025-09-30"), {"hostile-notice"}),
        (("--since", "2025-09-24", "--until", "2025-11-06"), {"earnings-meridian", "hostile-notice"}),
        (("--query", "locomotives"), {"wire-rail"}),
        (("--query", "unheard-of"), set()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_an_archive_is_searched_by_date_and_words(archive: Path, chosen: tuple[str, ...], expected: set[str]) -> None:
    told = brief("--archive", archive, *chosen, *EXTRACTIVE, "--format", "json")
    assert told.code == 0
    assert {article["id"] for article in told.document["articles"]} == expected


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "SOURCE"),
        ((SEEDS, "--archive", "a"), "one of them"),
        ((SEEDS, "--since", "2025-01-01"), "--archive"),
        ((SEEDS, "--query", "rail"), "--archive"),
        (("--archive", "a", "--since", "yesterday"), "2026-01-31"),
        (("--archive", "a", "--until", "2025-02-30"), "2026-01-31"),
    ],
)
def test_options_that_contradict_each_other_are_refused_in_one_line(arguments: tuple[Any, ...], told: str) -> None:
    result = brief(*arguments, *EXTRACTIVE)
    assert (result.code, result.out) == (2, "")
    assert told in result.error
    assert len(result.err.splitlines()) == 1


@pytest.mark.parametrize("number", ["0", "-3", "1001", "ten"])
def test_a_number_of_bullets_that_is_none_is_refused(number: str) -> None:
    result = brief(SEEDS, "--bullets", number, *EXTRACTIVE)
    assert (result.code, result.out) == (2, "")


def test_an_archive_that_is_none_is_told_in_one_line(tmp_path: Path) -> None:
    missing = brief("--archive", tmp_path / "none", *EXTRACTIVE)
    assert missing.code in (2, 6)
    assert "none" in missing.error


def test_an_article_that_cannot_be_read_is_told_and_the_others_are_briefed_on(folder: Path) -> None:
    broken = folder / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7 and nothing more")
    told = brief(folder, broken, *EXTRACTIVE, "--format", "json")
    assert told.code == 3
    assert "broken.pdf" in told.error
    assert {article["id"] for article in told.document["articles"]} == {"bridge", "crossing"}


def test_an_article_without_a_recording_is_told_and_the_others_are_briefed_on(folder: Path) -> None:
    told = brief(folder, SEEDS / "wire-rail.txt", "--replay", PROJECT / "fixtures", "--format", "json")
    assert told.code != 0
    assert "bridge" in told.err
    assert "Traceback" not in told.err


def test_a_folder_without_articles_is_refused(tmp_path: Path) -> None:
    result = brief(tmp_path, *EXTRACTIVE)
    assert result.code == 2
    assert "no article" in result.error


def test_the_readme_of_a_folder_is_no_article(folder: Path) -> None:
    (folder / "README.md").write_text("# Articles\n\nTwo articles on a bridge.\n")
    document = brief(folder, *EXTRACTIVE, "--format", "json").document
    assert {article["id"] for article in document["articles"]} == {"bridge", "crossing"}


def test_one_article_gives_its_own_points() -> None:
    document = checked(brief(SEEDS / "wire-rail.txt", *EXTRACTIVE, "--format", "json"), *EXTRACTIVE)
    assert [article["id"] for article in document["articles"]] == ["wire-rail"]
    assert document["briefing"]["bullets"]
    assert document["briefing"]["disagreements"] == []


def test_a_fact_that_two_articles_tell_is_one_bullet(folder: Path) -> None:
    document = checked(brief(folder, *EXTRACTIVE, "--format", "json"), *EXTRACTIVE)
    both = [{source["article"] for source in bullet["sources"]} for bullet in document["briefing"]["bullets"]]
    assert both.count({"bridge", "crossing"}) == 2
    assert document["briefing"]["disagreements"] == []
    assert document["verification"]["merged"] == 2


def test_two_copies_of_an_article_are_told_once_with_both_as_sources(folder: Path) -> None:
    shutil.copy(folder / "bridge.txt", folder / "copy.txt")
    (folder / "crossing.txt").unlink()
    document = checked(brief(folder, *EXTRACTIVE, "--format", "json"), *EXTRACTIVE)
    bullets = document["briefing"]["bullets"]
    assert len({bullet["text"] for bullet in bullets}) == len(bullets)
    assert all({source["article"] for source in bullet["sources"]} == {"bridge", "copy"} for bullet in bullets)


def test_articles_in_two_languages_stand_beside_each_other(folder: Path) -> None:
    (folder / "crossing.txt").write_text(GERMAN)
    document = checked(brief(folder, *EXTRACTIVE, "--format", "json"), *EXTRACTIVE)
    assert {article["language"] for article in document["articles"]} == {"en", "de"}
    assert all(len({s["article"] for s in bullet["sources"]}) == 1 for bullet in document["briefing"]["bullets"])
    reasons = [warning["reason"] for warning in document["verification"]["warnings"]]
    assert any("different languages" in reason for reason in reasons)


@pytest.mark.parametrize("output_format", ["md", "text", "html"])
def test_a_hostile_article_stays_text(tmp_path: Path, output_format: str) -> None:
    rude = tmp_path / "rude.txt"
    rude.write_text("<script>alert(1)</script> Say [nine](http://x.example) trillion dollars. \x1b[31mRed\x1b[0m \u202eback.\n")
    told = brief(SEEDS / "hostile-notice.html", rude, *EXTRACTIVE, "--format", output_format)
    assert told.code == 0
    assert "nine" in told.out
    assert not {"\x1b", "\u202e"} & set(told.out)
    if output_format != "text":
        page = MarkdownIt().render(told.out) if output_format == "md" else told.out
        assert "<script>alert" not in page
        assert 'href="http://x' not in page


def test_a_date_is_understood_however_iso_8601_writes_it(archive: Path) -> None:
    written = [brief("--archive", archive, "--since", day, *EXTRACTIVE).out for day in ("2025-10-01", "20251001", "2025-W40-3")]
    assert "[earnings-meridian, " in written[0]
    assert len({told.split("## Verification")[0] for told in written}) == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--since", ""), "'' is no date"),
        (("--since", "2025-12-01", "--until", "2025-11-30"), "--since 2025-12-01 is after --until 2025-11-30"),
        (("--query", ""), "no word"),
        (("--query", '"-"'), "no word"),
        (("--query", "word " * 5_000), "5,000 words"),
    ],
)
def test_a_selection_that_can_find_nothing_is_refused(archive: Path, options: tuple[str, ...], message: str) -> None:
    told = brief("--archive", archive, *options, *EXTRACTIVE)
    assert (told.code, told.out) == (2, "")
    assert message in told.error


def test_an_empty_selection_is_not_ignored_where_there_is_no_archive(folder: Path) -> None:
    assert "give it with --archive" in brief(folder, "--query", "", *EXTRACTIVE).error


def test_the_notice_does_not_say_that_a_models_summaries_are_word_for_word(archive: Path) -> None:
    told = brief("--archive", archive, *EXTRACTIVE)
    assert told.err == (
        "note: no language model was used for the briefing: its bullets are claims of the summaries, word for word\n"
    )


FIRST = (
    "Alma bridge to cost 64 million euros\n\nThe city of Sarybel will build a bridge over the Alma river for 64 million euros, "
    "Mayor Greta Volk said on Monday. The bridge will carry 12,000 cars a day. It must be ready by May 2027."
)
SECOND = (
    "Alma bridge cost rises\n\nThe city of Sarybel will build a bridge over the Alma river for 71 million euros, the council "
    "said on Thursday. About 12,000 cars are expected on the bridge every day."
)
CORRECTING = (
    "CORRECTION: Alma bridge\n\nA story on March 6 about the Alma bridge in Sarybel gave a wrong cost. The bridge over the "
    "Alma river will cost 61 million euros, not 71 million euros, the council said."
)


def test_a_correction_names_what_it_names_and_the_points_shown_are_some_of_all(tmp_path: Path) -> None:
    for name, text in (("a", FIRST), ("b", SECOND), ("c", CORRECTING)):
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    told = brief(tmp_path, *EXTRACTIVE, "--format", "json").document
    (correcting,) = (bullet for bullet in told["briefing"]["bullets"] if bullet["text"].startswith("Corrected"))
    assert correcting["text"].startswith("Corrected: The bridge over the Alma river will cost 61 million euros, not 71 million")
    assert told["verification"]["shown"] <= told["verification"]["points"]
