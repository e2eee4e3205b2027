import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support.web import Site, answer, redirect, running_site

from summarizer.errors import SourceError, UsageError
from summarizer.reading import Unreadable, article_from_text, read, read_all
from summarizer.reading.fetch import Fetcher
from summarizer.types.article import Article

TEXT = "Mine reopens\n\nThe mine in the north reopened on Monday. It is old."
LONG = "The mine in the north of the region reopened on Monday, and its owners promised 500 jobs by the end of 2026."
PAGE = (
    f"<html lang=en><head><title>Mine</title></head><body><article><h1>Mine reopens</h1><p>{LONG}</p></article></body></html>"
)
LOCAL = Fetcher(allow=lambda address: address.is_loopback)


@pytest.fixture
def site() -> Iterator[Site]:
    with running_site() as site:
        yield site


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with articles in every format, and with what is not to be read."""
    contents = {
        "b.txt": TEXT,
        "a/deep/page.html": PAGE,
        "a/note.md": "# Mine *reopens*\n\nIt is old.",
        "c.jsonl": json.dumps({"id": "line", "text": TEXT}),
        "README.md": "About this folder.",
        "a/readme.txt": "About.",
        ".hidden.txt": TEXT,
        ".git/x.txt": TEXT,
        "picture.png": "x",
    }
    for name, text in contents.items():
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "news"


def test_a_text_file_is_an_article(tmp_path: Path) -> None:
    path = tmp_path / "mine.north.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-16"))
    article = read(path)
    assert (article.id, article.source, article.title, article.language) == ("mine.north", str(path), "Mine reopens", "en")
    assert article.text == TEXT
    assert len(article.sentences) == 3


def test_a_folder_is_read_in_order_of_its_paths(folder: Path) -> None:
    articles = [article for article in read_all([folder]) if isinstance(article, Article)]
    assert [article.id for article in articles] == ["a/deep/page", "a/note", "b", "line"]
    assert [article.source for article in articles] == [
        f"{folder}/a/deep/page.html",
        f"{folder}/a/note.md",
        f"{folder}/b.txt",
        f"{folder}/c.jsonl:1",
    ]
    assert [article.title for article in articles] == ["Mine reopens", "Mine reopens", "Mine reopens", None]


def test_a_page_without_a_known_suffix_is_known_by_its_beginning(tmp_path: Path) -> None:
    path = tmp_path / "page.php"
    path.write_text(PAGE)
    assert read(str(path)).text == f"Mine reopens\n\n{LONG}"


def test_a_page_is_read_in_the_charset_that_it_declares(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(
        PAGE.replace("<head>", "<head><meta charset=windows-1251>").replace("Monday", "понедельник").encode("cp1251")
    )
    assert "понедельник" in read(path).text


@pytest.mark.parametrize(("piped", "title"), [(TEXT, "Mine reopens"), (PAGE, "Mine reopens")])
def test_standard_input_is_a_text_or_a_page(monkeypatch: pytest.MonkeyPatch, piped: str, title: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(piped.encode())))
    article = read("-")
    assert (article.id, article.source) == ("stdin", "-")
    assert article.text.startswith(title)


def test_a_pipe_is_read_like_a_file() -> None:
    reading, writing = os.pipe()
    os.write(writing, TEXT.encode())
    os.close(writing)
    try:
        assert read(f"/dev/fd/{reading}").text == TEXT
    finally:
        os.close(reading)


def test_a_bad_source_does_not_stop_the_others(folder: Path) -> None:
    bad = {
        "0-empty.txt": b" \n",
        "1-binary.txt": b"%PDF-1.7",
        "2-damaged.txt": "déjà vu – ".encode() + b"\xff",
        "3-links.html": b"<html><body><a href='/'>Home</a></body></html>",
        "4-large.txt": b"word " * 400_001,
    }
    for name, content in bad.items():
        (folder / name).write_bytes(content)
    results = list(read_all([folder]))
    errors = [result for result in results if isinstance(result, Unreadable)]
    assert [Path(error.source).name for error in errors] == list(bad)
    assert [type(error.error) for error in errors] == [SourceError] * len(bad)
    for error, reason in zip(errors, ["no text", "PDF", "byte 14", "no article", "limit is 2,000,000"], strict=True):
        assert reason in str(error.error)
        assert str(error.error).count("\n") == 0
    assert len(results) == len(bad) + 4


def test_a_file_over_the_limit_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(40_000_000_000)
    with pytest.raises(SourceError, match=r"has 40,000,000,000 bytes, the limit is 20,000,000"):
        read(path)


def test_endless_input_is_refused_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    with Path("/dev/zero").open("rb") as zeros:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(zeros))
        with pytest.raises(SourceError, match="more than 20,000,000 bytes"):
            read("-")


@pytest.mark.parametrize("suffix", [".pdf", ".docx", ".PDF"])
def test_formats_of_a_later_version_are_named(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report{suffix}"
    path.write_bytes(b"%PDF-1.7")
    with pytest.raises(SourceError, match="not supported yet: save it as text, Markdown or HTML"):
        read(path)


@pytest.mark.parametrize(
    "wrong", ["nowhere.txt", "", "ftp://example.com/a", "https://user:pw@example.com/", "http://", "\0", "x" * 5_000]
)
def test_a_wrong_source_is_told_at_once_and_nothing_is_read(folder: Path, wrong: str) -> None:
    with pytest.raises(UsageError):
        read_all([folder, wrong])
    with pytest.raises(UsageError):
        read(wrong)


def test_a_folder_without_articles_is_a_wrong_source(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text(TEXT)
    with pytest.raises(UsageError, match="holds no article"):
        read_all([tmp_path])


def test_standard_input_can_be_named_only_once() -> None:
    with pytest.raises(UsageError, match="only once"):
        read_all(["-", "-"])


def test_many_articles_are_not_read_as_one(folder: Path) -> None:
    for many in (folder, folder / "c.jsonl"):
        with pytest.raises(UsageError, match="read_all"):
            read(many)


def test_a_web_page_is_an_article(site: Site) -> None:
    site.answers |= {"/old": redirect("/News/Mine%20reopens.html?x=1"), "/News/Mine%20reopens.html?x=1": answer(PAGE.encode())}
    article = read(site.url("/old"), LOCAL)
    assert article.text == f"Mine reopens\n\n{LONG}"
    assert article.source == site.url("/News/Mine%20reopens.html?x=1")
    assert article.id.startswith("127.0.0.1-old-")
    direct = read(site.url("/News/Mine%20reopens.html?x=1"), LOCAL)
    assert direct.id.startswith("127.0.0.1-news-mine-20reopens.html-")
    assert direct.id != article.id


def test_plain_text_and_markdown_are_read_from_the_web_too(site: Site) -> None:
    site.answers |= {
        "/a.txt": answer("Завод построен. Он старый.".encode("cp1251"), content_type="text/plain; charset=windows-1251"),
        "/b.md": answer(b"# Mine *reopens*\n\nIt is old.", content_type="text/plain"),
        "/c": answer(b"# Mine *reopens*\n\nIt is old.", content_type="text/markdown"),
        "/d": answer(PAGE.encode(), content_type=""),
    }
    texts = [
        article.text for article in read_all([site.url(path) for path in site.answers], LOCAL) if isinstance(article, Article)
    ]
    markdown = "Mine reopens\n\nIt is old."
    assert texts == ["Завод построен. Он старый.", markdown, markdown, f"Mine reopens\n\n{LONG}"]


def test_a_failing_page_is_named_by_its_url(site: Site) -> None:
    url = site.url("/gone")
    (result,) = read_all([url], LOCAL)
    assert isinstance(result, Unreadable)
    assert result.source == url
    assert str(result.error) == f"{url}: the server answered 404 Not Found"


def test_private_pages_are_not_fetched(site: Site) -> None:
    with pytest.raises(SourceError, match="private address"):
        read(site.url("/"))


def test_a_hostile_file_name_is_shown_harmlessly(tmp_path: Path) -> None:
    path = Path(tmp_path, os.fsdecode(b"evil\x1b[31m\n\xff.txt"))
    path.write_text(TEXT)
    (article,) = read_all([tmp_path])
    assert isinstance(article, Article)
    assert article.id == "evil \ufffd"
    path.write_text("")
    (bad,) = read_all([tmp_path])
    assert isinstance(bad, Unreadable)
    assert str(bad.error).isprintable()
    assert bad.source.isprintable()


def test_a_text_in_hand_becomes_an_article() -> None:
    article = article_from_text(
        " One.\r\n\r\nTwo\u200b two.",
        id="x",
        source="here",
        title=" A\ntitle ",
        published="2024-09-10",
        language="en-US",
        author="",
    )
    assert article.text == "One.\n\nTwo two."
    assert [article.words_of(sentence) for sentence in article.sentences] == ["One.", "Two two."]
    assert (article.title, article.author, article.published, article.language) == ("A title", None, "2024-09-10", "en")


@pytest.mark.parametrize(
    ("text", "reason"), [("\u200b \n", "no text"), ("half \ud83d", "lone surrogate"), ("word " * 400_001, "limit")]
)
def test_a_text_in_hand_that_is_no_article_is_refused(text: str, reason: str) -> None:
    with pytest.raises(SourceError, match=rf"here: .*{reason}"):
        article_from_text(text, id="x", source="here")
