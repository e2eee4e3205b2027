import json
import tracemalloc
from pathlib import Path

import pytest

from summarizer.reading import Unreadable, read_all
from summarizer.types.article import Article

TEXT = "The mine in the north reopened on Monday. It is old."


def write(path: Path, *lines: str | bytes) -> str:
    path.write_bytes(b"".join((line if isinstance(line, bytes) else line.encode()) + b"\n" for line in lines))
    return str(path)


def test_every_field_of_a_line_is_read(tmp_path: Path) -> None:
    record = {
        "id": "m-1",
        "text": TEXT,
        "title": "Mine reopens",
        "author": ["Ann Lee", "Bo Ek"],
        "published": "2024-09-10",
        "language": "en-GB",
        "url": "https://news.example/mine",
    }
    (article,) = read_all([write(tmp_path / "news.jsonl", json.dumps(record))])
    assert isinstance(article, Article)
    assert (article.id, article.source, article.title) == ("m-1", "https://news.example/mine", "Mine reopens")
    assert (article.author, article.published, article.language) == ("Ann Lee, Bo Ek", "2024-09-10", "en")
    assert [article.words_of(sentence) for sentence in article.sentences] == [
        "The mine in the north reopened on Monday.",
        "It is old.",
    ]


def test_a_line_without_an_id_is_known_by_its_place(tmp_path: Path) -> None:
    name = write(tmp_path / "news.jsonl", "", json.dumps({"text": TEXT}), "  ", json.dumps({"text": TEXT, "id": 7}))
    articles = [article for article in read_all([name]) if isinstance(article, Article)]
    assert [(article.id, article.source) for article in articles] == [("news:2", f"{name}:2"), ("7", f"{name}:4")]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{broken", "not JSON"),
        ("[1]", "not an object"),
        ('{"id": "a"}', 'no "text"'),
        ('{"id": "a", "text": 5}', '"text" is not a string'),
        ('{"id": "a", "text": "  "}', "no text in it"),
        ('{"id": [1], "text": "Text."}', '"id" is neither'),
        ('{"id": true, "text": "Text."}', '"id" is neither'),
        (r'{"id": "a", "text": "half \ud83d"}', "lone surrogate"),
        (b'{"id": "a", "text": "\xff"}', "not valid UTF-8"),
        ("[" * 100_000, "not JSON"),
        ('{"id": ' + "1" * 5_000 + "}", "not JSON"),
        ('{"text": "' + "long " * 400_001 + '"}', "the limit is 2,000,000"),
        ('{"text": "' + "x" * 20_000_001 + '"}', "more than 20,000,000 bytes"),
    ],
)
def test_a_bad_line_is_told_with_its_place_and_the_others_are_read(tmp_path: Path, line: str | bytes, reason: str) -> None:
    name = write(
        tmp_path / "n.jsonl", json.dumps({"id": "first", "text": TEXT}), line, json.dumps({"id": "last", "text": TEXT})
    )
    first, bad, last = read_all([name])
    assert isinstance(first, Article)
    assert isinstance(bad, Unreadable)
    assert isinstance(last, Article)
    assert bad.source == f"{name}:2"
    assert reason in str(bad.error)
    assert "n.jsonl:2: " in str(bad.error)
    assert last.id == "last"


def test_halves_of_a_character_and_a_byte_order_mark_are_read(tmp_path: Path) -> None:
    (article,) = read_all([write(tmp_path / "n.jsonl", b"\xef\xbb\xbf" + rb'{"text": "Good \ud83d\ude00 day."}')])
    assert isinstance(article, Article)
    assert article.text == "Good 😀 day."


def test_a_file_of_lines_is_read_as_a_stream(tmp_path: Path) -> None:
    name = write(tmp_path / "n.jsonl", *(json.dumps({"id": number, "text": "word " * 40_000}) for number in range(40)))
    articles = read_all([name])
    next(articles)
    tracemalloc.start()
    assert sum(isinstance(article, Article) for article in articles) == 39
    assert tracemalloc.get_traced_memory()[1] < 4_000_000
    tracemalloc.stop()
