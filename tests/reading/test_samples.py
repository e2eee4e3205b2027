import re
from pathlib import Path

import pytest

from summarizer.reading import read, read_all
from summarizer.types.article import Article

ROOT = Path(__file__).parents[2]
SAMPLES = [
    path
    for folder in (ROOT / "seeds", ROOT.parent / "shared" / "seeds")
    for path in sorted(folder.glob("*.*"))
    if path.suffix in {".txt", ".md", ".html"} and not path.name.startswith("README")
]


def test_the_folder_of_samples_is_read_without_an_error() -> None:
    articles = list(read_all([ROOT / "seeds"]))
    assert len(articles) >= 10
    assert {type(article) for article in articles} == {Article}


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sentences_are_neither_run_together_nor_cut_in_two(path: Path) -> None:
    article = read(path)
    lines = set(article.text.split("\n"))
    assert article.title is None or article.title in lines
    for sentence in article.sentences:
        words = article.words_of(sentence)
        assert article.text[sentence.end :][:1] in {"", "\n"} or re.search(r"[.!?…:][\"”’)»]*$", words), words
        assert not re.search(r"[a-z]{4}[.!?][\"”]* [A-Z][a-z]+ [a-z]", words), words
        begins_a_line = article.text[: sentence.start][-1:] in {"", "\n"}
        assert begins_a_line or not words[0].islower() or path.stem == "hostile-notice", words


def test_what_the_hostile_sample_hides_is_not_in_its_text() -> None:
    article = read(ROOT / "seeds" / "hostile-notice.html")
    for hidden in ("APPROVED", "type a password", "aGVsbG8", "[31m", "document.cookie", "\u202e", "\x1b"):
        assert hidden not in article.text
    for fact in ("£412.3 million", "90 km", "£3.6 million", "Oct.\u00a06"):
        assert fact in article.text


def test_spaces_inside_figures_survive_in_the_sample_that_has_them() -> None:
    assert "1\u202f248 exhibitors" in read(ROOT / "seeds" / "names-expo.txt").text
