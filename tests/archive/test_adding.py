"""Sources on their way into an archive: read once, told apart by their ids."""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from archive.making import Listener

from summarizer.archive.adding import BATCH, add_all
from summarizer.archive.store import Store
from summarizer.errors import UsageError
from summarizer.reading import source as reading

TEXT = "Norvik opened a plant in Tarn. It cost $5 million."


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An empty archive."""
    with Store(tmp_path / "archive", write=True) as store:
        yield store


def write(path: Path, text: str = TEXT) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def lines(path: Path, *articles: dict[str, str]) -> str:
    return write(path, "".join(json.dumps(article) + "\n" for article in articles))


def added(store: Store, *sources: str) -> dict[str, int]:
    counts: Counter[str] = add_all(store, sources, Listener().unreadable)
    return {state: count for state, count in counts.items() if count}


def texts(store: Store) -> dict[str, str]:
    return dict(store.query("SELECT id, text FROM article JOIN revision ON revision.key = article.revision"))


def test_what_did_not_change_is_not_parsed_again(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [write(tmp_path / "in" / "a.txt"), lines(tmp_path / "b.jsonl", {"id": "b", "text": TEXT}, {"text": TEXT})]
    assert added(store, *sources) == {"new": 3}

    def fail(*_: object, **__: object) -> None:
        raise AssertionError("parsed again")

    monkeypatch.setattr(reading, "article_from_content", fail)
    monkeypatch.setattr("summarizer.reading.json_lines.article_from_content", fail)
    assert added(store, *sources) == {"unchanged": 3}


def test_bytes_that_changed_without_changing_the_article_change_nothing(store: Store, tmp_path: Path) -> None:
    source = write(tmp_path / "a.txt")
    added(store, source)
    write(tmp_path / "a.txt", f"{TEXT}\n\n\n")
    assert added(store, source) == {"unchanged": 1}
    assert texts(store) == {"a": TEXT}


def test_a_file_that_moves_to_another_folder_stays_the_same_article(store: Store, tmp_path: Path) -> None:
    added(store, write(tmp_path / "a.txt"))
    assert added(store, write(tmp_path / "in" / "a.txt")) == {"unchanged": 1}


def test_one_id_for_two_articles_is_refused(store: Store, tmp_path: Path) -> None:
    first, second = write(tmp_path / "in" / "a.txt"), write(tmp_path / "out" / "a.txt", "Another text.")
    with pytest.raises(UsageError, match=r"the id 'a' stands for two articles, .*in/a.txt and .*out/a.txt"):
        added(store, first, second)


@pytest.mark.parametrize("between", [0, 2 * BATCH])
@pytest.mark.parametrize("swapped", [False, True])
def test_one_id_for_two_articles_is_refused_too_where_one_of_them_is_known(
    between: int, swapped: bool, store: Store, tmp_path: Path
) -> None:
    first, second = write(tmp_path / "in" / "a.txt"), write(tmp_path / "out" / "a.txt", "Another text.")
    many = lines(tmp_path / "many.jsonl", *({"id": f"m{number}", "text": TEXT} for number in range(between)))
    assert added(store, first) == {"new": 1}
    with pytest.raises(UsageError, match="the id 'a' stands for two articles"):
        added(store, *((second, many, first) if swapped else (first, many, second)))


def test_the_same_article_may_stand_twice_among_the_sources(store: Store, tmp_path: Path) -> None:
    source = write(tmp_path / "in" / "a.txt")
    assert added(store, source, source) == {"new": 1, "unchanged": 1}
    assert added(store, source, write(tmp_path / "out" / "a.txt")) == {"unchanged": 2}


def test_what_was_added_before_a_refusal_is_kept_batch_by_batch(store: Store, tmp_path: Path) -> None:
    articles = [{"id": f"a{number}", "text": TEXT} for number in range(BATCH + 1)]
    with pytest.raises(UsageError, match="the id 'a0' stands for two articles"):
        added(store, lines(tmp_path / "a.jsonl", *articles, {"id": "a0", "text": "Another text."}))
    assert len(texts(store)) == BATCH


def test_unreadable_sources_are_told_and_the_others_are_added(store: Store, tmp_path: Path) -> None:
    source = write(tmp_path / "a.jsonl", '{"id": "a", "text": "One."}\nno JSON\n{"id": "b"}\n{"id": "c", "text": "Three."}\n')
    listener = Listener()
    assert add_all(store, [source], listener.unreadable) == {"new": 2, "unreadable": 2}
    assert texts(store) == {"a": "One.", "c": "Three."}
    assert [str(error).split(": ")[0][-2:] for error in listener.errors] == [":2", ":3"]


def test_hostile_ids_and_titles_are_kept_as_text(store: Store, tmp_path: Path) -> None:
    hostile = ["../../etc/passwd", "'; DROP TABLE article; --", "a\x00b", "\ud800", "漢" * 500, "A", "a"]
    articles = [{"id": identity, "text": TEXT, "title": identity, "url": identity} for identity in hostile]
    assert added(store, lines(tmp_path / "a.jsonl", *articles))["new"] >= len(hostile) - 1
    assert store.query("PRAGMA integrity_check").fetchone() == ("ok",)
