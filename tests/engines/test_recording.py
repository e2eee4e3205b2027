"""Recording and replay: what was paid for is kept, readable, and answers again without a network."""

import asyncio
import json
from pathlib import Path

import pytest
from pydantic import BaseModel, ConfigDict
from support.articles import article_of

from summarizer.engines.recording import Recorder, find_recordings, read_recording, write_recording
from summarizer.engines.replay import Replay
from summarizer.errors import AnswerInvalid, AnswerRefused, RecordingMissing, StoreUnusable, UsageError
from summarizer.schema.catalogue import find_schema
from summarizer.types.draft import Draft, Reply, Usage
from summarizer.types.request import Message, Request


class Answer(BaseModel):
    model_config = ConfigDict(extra="forbid")

    word: str


def request_for(words: str) -> Request:
    return Request(article_of(words, identity="a/b c"), find_schema(Answer), (Message("user", words),), "article", 1)


REQUEST = request_for("One.")
GOOD = Reply('{"word": "да"}', usage=Usage(1, 10, 5))


class Answering:
    """An engine that gives a fixed draft, or raises a fixed error."""

    def __init__(self, outcome: Draft | Exception) -> None:
        self.outcome = outcome

    async def answer(self, _: Request) -> Draft:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


def test_what_is_recorded_is_replayed_at_no_cost(tmp_path: Path) -> None:
    draft = Draft(Answer(word="да"), "live", "openai/m", (GOOD,))
    recorder = Recorder(Answering(draft), "openai/m", tmp_path / "new")
    assert asyncio.run(recorder.answer(REQUEST)) is draft
    replayed = asyncio.run(Replay(tmp_path / "new").answer(REQUEST))
    assert replayed.data == draft.data
    assert (replayed.engine, replayed.model) == ("replay", "openai/m")
    assert replayed.usage == Usage()


def test_a_recording_is_readable_and_named_after_article_prompt_and_model(tmp_path: Path) -> None:
    path = write_recording(tmp_path, REQUEST, "openai/m", (GOOD,))
    assert path.name == f"a-b-c.article.openai-m.{REQUEST.digest[:16]}.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["replies"][0]["content"] == {"word": "да"}
    assert document["messages"] == [{"role": "user", "content": ["One."]}]
    assert document["made_by"] == "model"
    assert "да" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "content", ['{"a": 1, "a": 2}', '{"a": NaN}', "not JSON", "[1]", '"text"', "", '{"a": {"b": "\\u00e9"}}']
)
def test_nothing_of_an_answer_is_lost(tmp_path: Path, content: str) -> None:
    path = write_recording(tmp_path, REQUEST, "m", (Reply(content),))
    (reply,) = read_recording(path).replies
    if content.startswith('{"a": {'):
        assert json.loads(reply.content) == json.loads(content)
    else:
        assert reply.content == content


def test_a_failed_answer_is_recorded_and_fails_again_in_the_same_way(tmp_path: Path) -> None:
    failure = AnswerInvalid("no fit", (Reply('{"word": 1}'), Reply('{"word": 2}')))
    with pytest.raises(AnswerInvalid):
        asyncio.run(Recorder(Answering(failure), "m", tmp_path).answer(REQUEST))
    with pytest.raises(AnswerInvalid, match="word") as caught:
        asyncio.run(Replay(tmp_path).answer(REQUEST))
    assert len(caught.value.replies) == 2
    write_recording(tmp_path, REQUEST, "m", (Reply("", refusal="I won't"),))
    with pytest.raises(AnswerRefused, match="I won't"):
        asyncio.run(Replay(tmp_path).answer(REQUEST))


def test_a_miss_names_the_digest_and_what_to_do(tmp_path: Path) -> None:
    write_recording(tmp_path, REQUEST, "m", (GOOD,))
    other = request_for("Two.")
    with pytest.raises(RecordingMissing, match=rf"{other.digest[:16]}.*--record"):
        asyncio.run(Replay(tmp_path).answer(other))


def test_a_model_that_is_asked_for_is_the_one_replayed(tmp_path: Path) -> None:
    write_recording(tmp_path, REQUEST, "one", (Reply('{"word": "1"}'),))
    write_recording(tmp_path, REQUEST, "two", (Reply('{"word": "2"}'),))
    assert len(list(find_recordings(tmp_path, REQUEST.digest))) == 2
    assert asyncio.run(Replay(tmp_path, "two").answer(REQUEST)).model == "two"
    with pytest.raises(RecordingMissing, match="by three"):
        asyncio.run(Replay(tmp_path, "three").answer(REQUEST))


def test_a_folder_that_is_none_and_a_damaged_file_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no such folder"):
        Replay(tmp_path / "nowhere")
    write_recording(tmp_path, REQUEST, "m", (GOOD,)).write_text("{", encoding="utf-8")
    with pytest.raises(UsageError, match="can't be read"):
        asyncio.run(Replay(tmp_path).answer(REQUEST))


def test_a_folder_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(StoreUnusable, match="can't be written"):
        write_recording(tmp_path / "file", REQUEST, "m", (GOOD,))


def test_the_digest_depends_on_what_is_asked_and_on_nothing_else() -> None:
    same = Request(article_of("One.", identity="other name"), REQUEST.schema, REQUEST.messages, "renamed", 7)
    assert same.digest == REQUEST.digest
    changed = Request(REQUEST.article, REQUEST.schema, (Message("user", "One!"),), "article", 1)
    assert len({REQUEST.digest, changed.digest, request_for("Two.").digest}) == 3
    assert REQUEST.fingerprint("a") != REQUEST.fingerprint("b")
