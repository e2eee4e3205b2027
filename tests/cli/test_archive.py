"""`summarizer archive` as a user meets it, without a model: what is printed, exit codes, errors of one line."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from archive.making import change
from support.command import PROJECT, Result, in_process

from summarizer.archive.store import Store

EXTRACTIVE = ("--model", "extractive")
REPLAY = ("--replay", PROJECT / "fixtures")
UNHEARD_OF = ("--model", "unheard-of", "--base-url", "http://127.0.0.1:1/v1")
"""A plan asks nobody, so nobody has to be there."""
SMALL = ("wire-rail", "court-tariff")


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_API_KEY", "SUMMARIZER_MODEL"):
        monkeypatch.delenv(name, raising=False)


def archive(*arguments: str | Path) -> Result:
    return in_process("archive", *arguments)


def sources(folder: Path) -> Path:
    """A folder with two of the sample articles."""
    folder.mkdir()
    for name in SMALL:
        shutil.copy(PROJECT / "seeds" / f"{name}.txt", folder)
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of two articles, summarized without a model and then from recordings."""
    folder = tmp_path_factory.mktemp("made")
    path = folder / "archive"
    assert archive("run", path, sources(folder / "in"), *EXTRACTIVE).code == 0
    assert archive("run", path, *REPLAY).code == 0
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copy(made, tmp_path / "archive"))


def json_lines(text: str) -> list[Any]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_first_run_tells_what_it_did_and_the_next_one_has_nothing_to_do(tmp_path: Path) -> None:
    folder, path = sources(tmp_path / "in"), tmp_path / "archive"
    first = archive("run", path, folder, *EXTRACTIVE)
    assert (first.code, first.out) == (0, "")
    assert re.fullmatch(r"note: no language model was used: .*\n2 done\n", first.err)
    again = archive("run", path, folder)
    assert (again.code, again.out, again.err) == (0, "", "0 done\n")


def test_a_plan_tells_reasons_with_examples_and_the_rest(path: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.jsonl"
    new.write_text("".join(json.dumps({"id": f"n{number}", "text": "Norvik opened a plant."}) + "\n" for number in range(5)))
    told = archive("plan", path, new, *UNHEARD_OF)
    assert told.code == 0
    lines = told.out.splitlines()
    assert lines[0] == "by unheard-of, prompt article v1, schema article/1"
    assert [line.split(maxsplit=1) for line in lines[1:5]] == [
        ["7", "to do"],
        ["5", "new: n0, n1, n2, ..."],
        ["2", "model changed (replay → unheard-of): court-tariff, wire-rail"],
        ["0", "unchanged"],
    ]
    assert re.fullmatch(
        r"estimate: 7 calls, [\d,]+ tokens in, [\d,]+ out, cost unknown: .* --price .* \(a guess, give or take 50%: .*\)",
        lines[5],
    )


def test_a_plan_in_json_names_every_article_and_ends_with_the_whole(path: Path) -> None:
    *articles, whole = json_lines(archive("plan", path, *EXTRACTIVE, "--format", "jsonl").out)
    reason = "prompt changed (article v1 → none), model changed (replay → extractive)"
    assert articles == [{"id": identity, "reason": reason} for identity in sorted(SMALL)]
    assert (whole["event"], whole["articles"], whole["reasons"], whole["current"]) == ("plan", 2, {reason: 2}, 0)
    assert whole["estimate"]["cost_usd"] == 0


def test_a_price_of_the_users_own_is_used(path: Path) -> None:
    told = archive("plan", path, *UNHEARD_OF, "--price", "1000000,0", "--format", "jsonl")
    estimate = json_lines(told.out)[-1]["estimate"]
    assert estimate["cost_usd"] == estimate["input_tokens"] > 0


@pytest.mark.parametrize("options", [("--on-unsupported", "flag"), EXTRACTIVE])
def test_recordings_and_extracts_cost_nothing(options: tuple[str, ...], path: Path) -> None:
    estimate = json_lines(archive("plan", path, *options, "--format", "jsonl").out)[-1]["estimate"]
    assert (estimate["calls"], estimate["cost_usd"]) == (0, 0)


def test_a_plan_needs_no_key(path: Path) -> None:
    told = archive("plan", path, "--model", "openai/gpt-5-mini")
    assert told.code == 0
    assert re.search(r"estimate: 2 calls, .*, \$\d", told.out)


def test_the_status_counts_everything(made: Path) -> None:
    told = archive("status", made)
    assert told.code == 0
    assert [line.split(maxsplit=1) for line in told.out.splitlines()[:4]] == [
        ["2", "articles"],
        ["2", "with a current summary"],
        ["2", "by replay, prompt article v1, schema article/1"],
        ["2", "earlier versions of summaries"],
    ]
    assert told.out.splitlines()[-1] == "spent: 0 calls, 0 tokens in, 0 out, $0.0000"
    (whole,) = json_lines(archive("status", made, "--format", "jsonl").out)
    assert (whole["articles"], whole["records"], whole["earlier"], whole["settings"]["on_unsupported"]) == (2, 2, 2, "drop")


def test_verify_ends_with_3_where_a_record_does_not_hold(path: Path) -> None:
    good = archive("verify", path)
    assert (good.code, good.out) == (0, "2 records checked, all hold\n")
    change(path, "UPDATE revision SET text = replace(text, 'a', 'o') WHERE article = 1")
    bad = archive("verify", path)
    assert bad.code == 3
    assert re.fullmatch(r"court-tariff : the article's text is not .*\n2 records checked, 1 do not hold\n", bad.out)
    doubt, whole = json_lines(archive("verify", path, "--format", "jsonl").out)
    assert (doubt["id"], doubt["path"], whole) == ("court-tariff", "", {"checked": 2, "doubtful": 1})


def test_diff_names_what_the_last_regeneration_changed(made: Path) -> None:
    told = archive("diff", made, "wire-rail")
    assert told.code == 0
    title, *lines = told.out.splitlines()
    assert re.fullmatch(r"wire-rail  20\S+ → 20\S+", title)
    assert "  /headline" in lines
    assert "court-tariff" not in told.out
    assert [difference["id"] for difference in json_lines(archive("diff", made, "--format", "jsonl").out)] == sorted(SMALL)


def test_search_prints_the_best_first_and_marks_nothing_without_a_terminal(made: Path) -> None:
    told = archive("search", made, "rail")
    assert told.code == 0
    assert told.out.startswith("wire-rail")
    assert "\ue000" not in told.out + archive("search", made, "rail", "--format", "jsonl").out
    assert archive("search", made, "nothingofthekind").out == ""


def test_export_tells_how_many(path: Path, tmp_path: Path) -> None:
    told = archive("export", path, "--out", tmp_path / "out.jsonl")
    assert (told.code, told.out, told.err) == (0, "", f"2 summaries written to {tmp_path / 'out.jsonl'}\n")
    assert len((tmp_path / "out.jsonl").read_text().splitlines()) == 2


@pytest.mark.parametrize("command", ["plan", "run", "status", "verify", "diff"])
def test_an_empty_archive_is_no_error(command: str, tmp_path: Path) -> None:
    Store(tmp_path / "archive", write=True).close()
    assert archive(command, tmp_path / "archive").code == 0


def test_unreadable_sources_are_told_and_the_exit_code_says_so(tmp_path: Path) -> None:
    folder, path = sources(tmp_path / "in"), tmp_path / "archive"
    (folder / "empty.txt").touch()
    told = archive("run", path, folder, *EXTRACTIVE)
    assert told.code == 3
    assert "empty.txt" in told.error
    assert told.err.endswith("2 done\n")
    assert archive("plan", path, folder).code == 0


def test_a_log_is_one_json_object_a_line_to_its_end(tmp_path: Path) -> None:
    folder, path = sources(tmp_path / "in"), tmp_path / "archive"
    (folder / "empty.txt").touch()
    (folder / "unknown.txt").write_text("Norvik opened a plant in Tarn.")
    events = json_lines(archive("run", path, folder, *REPLAY, "--log", "json").err)
    assert [event["event"] for event in events] == ["unreadable", "begin", "done", "failed", "done", "end"]
    begin, failed, end = events[1], events[3], events[-1]
    assert (begin["articles"], begin["reasons"], begin["added"]) == (3, {"new": 3}, {"new": 3, "unreadable": 1})
    assert (failed["id"], failed["kind"], failed["transient"]) == ("unknown", "RecordingMissing", False)
    assert (end["done"], end["failed"], end["left"], end["stopped"], end["resume"]) == (2, 1, 0, None, None)
    with Store(path, write=True):
        (last,) = json_lines(archive("run", path, "--log", "json").err)
    assert (last["event"], "another run is writing" in last["stopped"]) == ("end", True)


def test_one_article_that_fails_does_not_stop_the_others_and_waits_until_it_is_asked_for(tmp_path: Path) -> None:
    folder, path = sources(tmp_path / "in"), tmp_path / "archive"
    (folder / "unknown.txt").write_text("Norvik opened a plant in Tarn.")
    told = archive("run", path, folder, *REPLAY)
    assert told.code == 3
    assert told.error.startswith("error: unknown: no recording")
    assert told.err.endswith("2 done, 1 failed\n")
    assert archive("run", path, folder).code == 0
    assert "1  failed for good; --retry-failed tries them again" in archive("plan", path).out
    assert archive("run", path, "--retry-failed").code == 3
    assert "1  failed for good: RecordingMissing" in archive("status", path).out
    assert archive("run", path, *EXTRACTIVE).code == 0
    assert "failed" not in archive("status", path).out


def test_a_second_run_is_refused_and_reading_goes_on(path: Path) -> None:
    with Store(path, write=True):
        refused = archive("run", path)
        assert refused.code == 6
        assert "another run is writing to it; wait for its end, or stop it" in refused.error
        for command in (("plan", path), ("status", path), ("verify", path), ("search", path, "rail")):
            assert archive(*command).code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (("plan", "{new}"), 2, "no such archive; `summarizer archive run` makes one"),
        (("status", "{new}"), 2, "no such archive"),
        (("verify", "{new}"), 2, "no such archive"),
        (("export", "{new}", "--out", "{out}"), 2, "no such archive"),
        (("export", "{made}", "--out", "{out}.csv"), 2, "a folder, a .jsonl, a .parquet or an .html file"),
        (("diff", "{made}", "nobody"), 2, "no article 'nobody'"),
        (("search", "{new}", "x"), 2, "no such archive"),
        (("search", "{made}", "x", "--limit", "0"), 2, "--limit"),
        (("run", "{made}", "{out}/nowhere.txt"), 2, "can't be read"),
        (("run", "{made}", "--on-unsupported", "keep"), 2, "must be one of drop, flag, fail"),
        (("run", "{made}", "--price", "free"), 2, "--price 'free': give dollars"),
        (("run", "{made}", "--price=-1,1"), 2, "prices are not below 0"),
        (("run", "{made}", "--price", "nan,1"), 2, "prices are not below 0"),
        (("run", "{made}", "--model", "openai/gpt-5-mini"), 4, "set OPENAI_API_KEY"),
        (("run", "{made}", "--prompt", "nowhere.md"), 2, "nowhere.md"),
        (("run", "{made}", "--replay", "{out}/nowhere"), 2, "no such folder"),
        (("status", "{letter}"), 6, "no archive of summarizer; choose another file"),
        (("run", "{letter}"), 6, "no archive of summarizer; choose another file"),
        (("run", "{letter}/below", f"{PROJECT}/seeds/wire-rail.txt"), 6, "letter"),
    ],
)
def test_errors_are_one_line_with_their_code(
    arguments: tuple[str, ...], code: int, message: str, path: Path, tmp_path: Path
) -> None:
    letter = tmp_path / "letter"
    letter.write_text("To the editor. " * 100)
    places = {"new": tmp_path / "new", "made": path, "out": tmp_path / "out", "letter": letter}
    told = archive(*(argument.format(**places) for argument in arguments))
    assert (told.code, told.out) == (code, "")
    assert message in told.error
    assert not (tmp_path / "new").exists()
    assert letter.read_text().startswith("To the editor.")


def test_two_articles_with_one_id_are_refused(path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "wire-rail.txt").write_text("Something else.")
    told = archive("run", path, PROJECT / "seeds" / "wire-rail.txt", other / "wire-rail.txt")
    assert told.code == 2
    assert "the id 'wire-rail' stands for two articles" in told.error


def test_terminal_codes_in_ids_and_titles_do_not_reach_the_terminal(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", tmp_path / "in.jsonl"
    source.write_text(
        json.dumps({"id": "a\x1b]0;x\x07\u202eb", "title": "\x1b[31mred", "text": "Norvik opened a plant in Tarn."})
    )
    archive("run", path, source, *EXTRACTIVE)
    shown = [archive(*command).out for command in (("plan", path, "--on-unsupported", "flag"), ("search", path, "plant"))]
    assert not set("\x1b\x07\u202e") & set("".join(shown))


def test_a_run_without_articles_makes_no_archive_of_a_mistyped_name(tmp_path: Path) -> None:
    told = archive("run", tmp_path / "nwes.db", *EXTRACTIVE)
    assert (told.code, told.out) == (2, "")
    assert "no such archive" in told.error
    assert not list(tmp_path.iterdir())


def test_nothing_is_told_of_a_run_that_never_began(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("hello", encoding="utf-8")
    told = archive("run", other, PROJECT / "seeds", *EXTRACTIVE)
    assert told.code == 6
    assert told.err == f"{told.error}\n"


def test_what_finds_nothing_says_so(tmp_path: Path) -> None:
    path = tmp_path / "archive"
    assert archive("run", path, PROJECT / "seeds" / "wire-rail.txt", *EXTRACTIVE).code == 0
    assert archive("search", path, "unheard-of") == Result(0, "", "no summary holds all of these words\n")
    nothing = "nothing was regenerated: there is no earlier version to compare with\n"
    assert archive("diff", path) == archive("diff", path, "wire-rail") == Result(0, "", nothing)
    assert archive("export", path, "--out", tmp_path / "all").err.startswith("1 summary written to ")


@pytest.mark.parametrize(("query", "message"), [("", "no word"), ('"', "no word"), ("word " * 5_000, "5,000 words")])
def test_a_query_that_can_find_nothing_is_refused(made: Path, query: str, message: str) -> None:
    told = archive("search", made, query)
    assert (told.code, told.out) == (2, "")
    assert message in told.error


def test_a_word_counts_once_however_often_it_is_asked_for(made: Path) -> None:
    assert archive("search", made, "locomotives " * 200) == archive("search", made, "locomotives")


def test_a_small_estimate_is_not_told_as_nothing(tmp_path: Path) -> None:
    told = archive("plan", tmp_path / "new", PROJECT / "seeds" / "wire-rail.txt", *UNHEARD_OF, "--price", "0.1,0.2")
    assert re.search(r", \$0\.000[1-9] ", told.out)


def test_an_archive_is_read_where_nothing_can_be_written(made: Path, tmp_path: Path) -> None:
    folder = tmp_path / "medium"
    folder.mkdir()
    shutil.copy(made, folder / "archive")
    folder.chmod(0o555)
    # A superuser may write anywhere until that right is taken away.
    denied = ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []
    if denied and not shutil.which("setpriv"):
        pytest.skip("there is no setpriv to take the superuser's rights away")
    command = [*denied, sys.executable, "-m", "summarizer", "archive"]
    for arguments in (["status"], ["verify"], ["search", "locomotives"], ["export", "--out", str(tmp_path / "all.jsonl")]):
        name, *others = arguments
        done = subprocess.run(
            [*command, name, folder / "archive", *others], cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.returncode == 0, done.stderr
    writing = subprocess.run(
        [*command, "run", folder / "archive"], cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    assert writing.returncode == 6
    assert "check the folder and its permissions" in writing.stderr
