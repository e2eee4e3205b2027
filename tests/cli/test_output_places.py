"""Where --out writes: files, links, pipes and folders, and what stands there already."""

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from support.command import PROJECT, Result, in_process

SAMPLE = PROJECT / "seeds" / "wire-rail.txt"
EXTRACTIVE = ("--model", "extractive")


def summarize(*arguments: str | Path) -> Result:
    return in_process("summarize", *arguments, *EXTRACTIVE)


@pytest.mark.parametrize("command", ["summarize", "export"])
def test_a_pipe_is_written_to_and_not_replaced(tmp_path: Path, command: str) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    if command == "export":
        assert in_process("archive", "run", tmp_path / "archive", SAMPLE, *EXTRACTIVE).code == 0
    arguments = ("archive", "export", tmp_path / "archive") if command == "export" else ("summarize", SAMPLE, *EXTRACTIVE)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_text, encoding="utf-8")
        assert in_process(*arguments, "--out", pipe).code == 0
        assert json.loads(read.result(timeout=20))["article"]["id"] == "wire-rail"
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_several_articles_go_to_a_pipe_without_a_suffix(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as pool:
        read = pool.submit(pipe.read_text, encoding="utf-8")
        assert summarize(SAMPLE, PROJECT / "seeds" / "court-tariff.txt", "--out", pipe, "--format", "jsonl").code == 0
        assert len(read.result(timeout=20).splitlines()) == 2


@pytest.mark.parametrize("command", ["summarize", "export"])
def test_a_link_stays_a_link_and_its_file_is_written(tmp_path: Path, command: str) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "old.jsonl").write_text("old", encoding="utf-8")
    link = tmp_path / "link.jsonl"
    link.symlink_to(tmp_path / "far" / "old.jsonl")
    if command == "export":
        assert in_process("archive", "run", tmp_path / "archive", SAMPLE, *EXTRACTIVE).code == 0
    arguments = ("archive", "export", tmp_path / "archive") if command == "export" else ("summarize", SAMPLE, *EXTRACTIVE)
    assert in_process(*arguments, "--out", link).code == 0
    assert link.is_symlink()
    assert json.loads((tmp_path / "far" / "old.jsonl").read_text(encoding="utf-8"))["article"]["id"] == "wire-rail"
    assert [path.name for path in (tmp_path / "far").iterdir()] == ["old.jsonl"]


@pytest.mark.parametrize(("command", "name"), [("summarize", "wire-rail.json"), ("brief", "briefing.json")])
def test_a_name_that_ends_with_a_slash_is_a_folder(tmp_path: Path, command: str, name: str) -> None:
    out = tmp_path / "new"
    assert in_process(command, SAMPLE, *EXTRACTIVE, "--format", "json", "--out", f"{out}/").code == 0
    assert [path.name for path in out.iterdir()] == [name]


def test_an_empty_name_is_refused() -> None:
    told = summarize(SAMPLE, "--out", "")
    assert (told.code, told.out) == (2, "")
    assert "--out" in told.error


def test_schemas_go_nowhere_in_one_line(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("old", encoding="utf-8")
    told = in_process("schemas", "export", blocked)
    assert (told.code, told.out) == (6, "")
    assert "can't be written" in told.error
