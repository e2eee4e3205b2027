"""The commands as a user runs them."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from support.answers import ARTICLE, sound_answer
from support.chat_server import ChatServer, hangs, says
from support.command import COMMAND, PROJECT, summarizer

SAMPLE = "seeds/wire-rail.txt"


def test_a_live_summary_and_its_replay_with_the_server_gone_are_equal(tmp_path: Path) -> None:
    with ChatServer(says(sound_answer())) as server:
        live = summarizer(
            *(
                "summarize",
                "-",
                "--base-url",
                server.base_url,
                "--model",
                "m",
                "--record",
                tmp_path,
                "--format",
                "json",
            ),
            stdin=ARTICLE,
        )
    replayed = summarizer("summarize", "-", "--replay", tmp_path, "--format", "json", stdin=ARTICLE)
    assert (live.code, replayed.code) == (0, 0)
    one, other = live.document, replayed.document
    assert [one["provenance"].pop("engine"), other["provenance"].pop("engine")] == ["live", "replay"]
    assert one["provenance"].pop("usage")["calls"] == 1
    assert other["provenance"].pop("usage")["calls"] == 0
    assert one["provenance"].pop("created") <= other["provenance"].pop("created")
    assert one == other


def test_without_a_key_the_article_speaks_for_itself_and_stderr_says_so() -> None:
    result = summarizer("summarize", SAMPLE, "--format", "json")
    assert result.code == 0
    assert result.document["provenance"]["engine"] == "extractive"
    assert "no language model was used" in result.err


def test_the_environment_names_a_model() -> None:
    with ChatServer(says(sound_answer())) as server:
        result = summarizer(
            "summarize",
            "-",
            "--format",
            "json",
            stdin=ARTICLE,
            SUMMARIZER_MODEL="openai/x",
            OPENAI_API_KEY="k",
            OPENAI_BASE_URL=server.base_url,
        )
    assert result.document["provenance"]["model"] == "openai/x"


@pytest.mark.parametrize("form", ["text", "md"])
def test_readable_forms_hold_headline_figures_and_citations(form: str) -> None:
    result = summarizer("summarize", SAMPLE, "--format", form)
    assert result.code == 0
    assert "€132" in result.out
    assert "[2]" in result.out or "\\[2]" in result.out
    assert "\x1b" not in result.out


def test_json_of_several_articles_is_an_array_and_jsonl_a_line_each() -> None:
    array = summarizer("summarize", SAMPLE, "seeds/correction-smelter.txt", "--format", "json")
    lines = summarizer("summarize", SAMPLE, "seeds/correction-smelter.txt", "--format", "jsonl")
    assert [entry["article"]["id"] for entry in json.loads(array.out)] == ["wire-rail", "correction-smelter"]
    assert [json.loads(line)["article"]["id"] for line in lines.out.splitlines()] == ["wire-rail", "correction-smelter"]


def test_a_file_gets_the_form_of_its_suffix_and_a_folder_one_file_an_article(tmp_path: Path) -> None:
    single = tmp_path / "deep" / "summary.json"
    assert summarizer("summarize", SAMPLE, "--out", single).code == 0
    assert json.loads(single.read_text(encoding="utf-8"))["format"] == "summarizer/1"
    folder = tmp_path / "all"
    result = summarizer("summarize", "seeds", "--out", folder, "--format", "md")
    assert (result.code, result.out) == (0, "")
    assert {path.suffix for path in folder.iterdir()} == {".md"}
    assert len(list(folder.iterdir())) == 10


def test_ids_never_become_paths(tmp_path: Path) -> None:
    lines = [{"id": identity, "text": ARTICLE} for identity in ("../../evil", "/etc/passwd", "a/b", "a b", "A/B", "..", "CON")]
    source = tmp_path / "many.jsonl"
    source.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    out = tmp_path / "out"
    assert summarizer("summarize", source, "--out", f"{out}/", "--format", "json").code == 0
    assert len(list(out.iterdir())) == len(lines)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["many.jsonl", "out"]


def test_a_failed_run_leaves_the_old_file_alone(tmp_path: Path) -> None:
    out = tmp_path / "summary.txt"
    out.write_text("old", encoding="utf-8")
    assert summarizer("summarize", "-", "--out", out, stdin="").code == 3
    assert out.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["summary.txt"]


def test_an_interrupt_ends_with_130() -> None:
    import signal
    import subprocess
    import time

    with ChatServer(hangs) as server:
        process = subprocess.Popen(
            [COMMAND, "summarize", SAMPLE, "--base-url", server.base_url, "--model", "m"],
            cwd=PROJECT,
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        while not server.received:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        time.sleep(0.3)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert out == b""
    assert b"interrupted" in err
    assert b"Traceback" not in err


@pytest.mark.parametrize("command", ["summarize", "brief"])
def test_what_is_in_flight_at_an_interrupt_is_finished_and_nothing_else_is_asked(tmp_path: Path, command: str) -> None:
    import signal
    import subprocess
    import threading

    release = threading.Event()

    def waits(handler: object, body: object) -> None:
        release.wait(20)
        says(sound_answer())(handler, body)  # type: ignore[arg-type]

    source = tmp_path / "a.txt"
    source.write_text(ARTICLE, encoding="utf-8")
    with ChatServer(waits) as server:
        process = subprocess.Popen(
            [COMMAND, command, source, "--base-url", server.base_url, "--model", "m", "--format", "json"],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        while not server.received:
            release.wait(0.05)
        process.send_signal(signal.SIGINT)
        assert process.stderr is not None
        assert b"waiting for what is in flight" in process.stderr.readline()
        release.set()
        out, _ = process.communicate(timeout=30)
    assert process.returncode == 130
    assert len(server.received) == 1
    assert out == b"" if command == "brief" else json.loads(out)["summary"]["headline"]


def test_a_reader_that_leaves_is_no_error() -> None:
    import subprocess

    done = subprocess.run(
        ["bash", "-c", f"{COMMAND} summarize seeds --format jsonl | head -c 10"],  # noqa: S607 - whichever bash there is
        cwd=PROJECT,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert b"Traceback" not in done.stderr
    assert b"BrokenPipe" not in done.stderr


def test_prompts_can_be_listed_shown_and_filled_in() -> None:
    assert "article" in summarizer("prompts", "list").out
    shown = summarizer("prompts", "show", "article")
    assert "{{article}}" in shown.out
    rendered = summarizer("prompts", "render", "article", SAMPLE)
    assert "[1] " in rendered.out
    assert summarizer("prompts", "show", "nonesuch").code == 2


def test_schemas_can_be_listed_shown_and_exported(tmp_path: Path) -> None:
    assert summarizer("schemas", "list").out.split()[0] == "article-1"
    for name in ("article", "article-1", "article/1"):
        Draft202012Validator.check_schema(summarizer("schemas", "show", name).document)
    assert summarizer("schemas", "show", "nonesuch").code == 2
    assert summarizer("schemas", "export", tmp_path).code == 0
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (PROJECT / "schemas" / path.name).read_bytes()


def test_a_prompt_and_a_schema_of_the_users_own(tmp_path: Path) -> None:
    prompt, schema = tmp_path / "facts.md", tmp_path / "facts.json"
    prompt.write_text("---\nname: facts\nversion: 1\n---\nList facts.\n\n{{article}}\n", encoding="utf-8")
    fact = {
        "type": "object",
        "properties": {"cites": {"type": "array", "items": {"type": "integer"}}, "fact": {"type": "string"}},
    }
    schema.write_text(
        json.dumps({"type": "object", "properties": {"facts": {"type": "array", "items": fact}}}), encoding="utf-8"
    )
    answer = json.dumps({"facts": [{"cites": [2], "fact": "It cost nearly $500 million."}]})
    with ChatServer(says(answer)) as server:
        result = summarizer(
            *(
                "summarize",
                "-",
                "--prompt",
                prompt,
                "--schema",
                schema,
                "--base-url",
                server.base_url,
                "--model",
                "m",
                "--format",
                "json",
            ),
            stdin=ARTICLE,
        )
    assert result.code == 0, result.err
    assert result.document["schema"] == "facts/1"
    (claim,) = result.document["summary"]["facts"]
    assert claim["evidence"][0]["quote"] == "It cost nearly $500 million and employs 340 people."


def test_the_version_is_told() -> None:
    assert summarizer("--version").out.startswith("summarizer 0.")


def test_two_articles_with_one_id_become_two_files(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.txt").write_text(f"{ARTICLE} Told in {folder.upper()}.", encoding="utf-8")
    out = tmp_path / "out"
    assert summarizer("summarize", tmp_path / "a" / "news.txt", tmp_path / "b" / "news.txt", "--out", out).code == 0
    assert len(list(out.iterdir())) == 2
