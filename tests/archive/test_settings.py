"""Settings: what an archive remembers from one run to the next."""

import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import pytest

from summarizer.archive.settings import Settings
from summarizer.archive.store import Store
from summarizer.errors import UsageError

PROJECT = Path(__file__).parents[2]
SERVER = "http://127.0.0.1:1/v1"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty archive."""
    with Store(tmp_path / "archive", write=True) as store:
        yield store


@pytest.fixture(autouse=True)
def _no_settings_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.endswith("_API_KEY") or name == "SUMMARIZER_MODEL"]:
        monkeypatch.delenv(name)


def after(store: Store, first: Settings, then: Settings) -> dict[str, str | None]:
    """The settings of a run after another one."""
    first.or_those_of(store).resolved().remember_in(store)
    return asdict(then.or_those_of(store).resolved())


def test_without_a_word_it_is_done_without_a_model() -> None:
    assert asdict(Settings().resolved()) == {
        "prompt": "article", "schema": None, "model": "extractive", "base_url": None, "replay": None, "on_unsupported": "drop",
    }  # fmt: skip


def test_everything_is_remembered(store: Store, tmp_path: Path) -> None:
    schema = tmp_path / "mine.json"
    schema.write_text('{"type": "object"}')
    first = Settings("article", str(schema), "m", SERVER, None, "flag")
    assert after(store, first, Settings()) == asdict(first)
    assert store.settings() == asdict(first)


def test_an_address_belongs_to_its_model(store: Store) -> None:
    told = after(store, Settings(model="m", base_url=SERVER, on_unsupported="flag"), Settings(model="extractive"))
    assert (told["model"], told["base_url"], told["on_unsupported"]) == ("extractive", None, "flag")


def test_recordings_belong_to_their_model(store: Store) -> None:
    told = after(store, Settings(replay=str(PROJECT / "fixtures")), Settings(base_url=SERVER))
    assert (told["model"], told["replay"]) == ("default", None)


def test_a_schema_belongs_to_its_prompt(store: Store, tmp_path: Path) -> None:
    schema = tmp_path / "mine.json"
    schema.write_text('{"type": "object"}')
    assert after(store, Settings(schema=str(schema)), Settings(prompt="article"))["schema"] is None


def test_paths_hold_from_any_folder(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "answers").mkdir()
    (tmp_path / "own.md").write_text("---\nname: own\nversion: 1\n---\nTell.\n\n{{article}}\n")
    monkeypatch.chdir(tmp_path)
    Settings(prompt="own.md", replay="answers").resolved().remember_in(store)
    monkeypatch.chdir("/")
    told = Settings().or_those_of(store).resolved()
    assert (told.prompt, told.replay) == (str(tmp_path / "own.md"), str(tmp_path / "answers"))
    assert told.recipe().prompt.name == "own"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (Settings(on_unsupported="keep"), "--on-unsupported 'keep': must be one of drop, flag, fail"),
        (Settings(model="extractive", prompt="tour.md"), "without a model there is no prompt"),
        (Settings(model="nowhere/m"), "unknown prefix 'nowhere'"),
    ],
)
def test_what_makes_no_sense_is_refused(settings: Settings, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        settings.resolved()
