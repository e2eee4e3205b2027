"""The article as a page shows it: its sentences numbered, each with a way back to the claims that cite it."""

from collections.abc import Iterator

from summarizer.rendering.blocks import counted
from summarizer.rendering.html.links import Links, sentence_id
from summarizer.rendering.html.marks import Mark, State
from summarizer.rendering.html.markup import Markup, element, joined, shown
from summarizer.types.article import Article, Sentence

_STATES: dict[State, tuple[str, str]] = {
    "verified": ("verified", "verified in the summary"),
    "doubtful": ("doubtful", "in the summary, doubtful"),
    "missed": ("left out", "left out of the summary"),
}
_ENDS = (".", "!", "?", "…", ":", ";", ",", "”", '"', "’", ")", "。", "！", "？", "۔", "؟", "।")  # fmt: skip
_LONGEST_HEADING = 120


def article_view(article: Article, links: Links, marks: list[Mark], language: str | None) -> Markup:
    """The article's paragraphs in a pane of their own, below a legend of the marks."""
    return element(
        "section",
        element("div", element("h2", "Article", id="article-title"), _legend(marks), class_="pane-head"),
        prose(article, links, marks, language, level=3),
        class_="pane article",
        id="article",
        aria_labelledby="article-title",
        tabindex=0,
    )


def prose(article: Article, links: Links, marks: list[Mark], language: str | None, level: int) -> Markup:
    """The article's paragraphs; what reads like a heading is one of that level."""
    paragraphs = list(_paragraphs(article))
    following = [*paragraphs[1:], []]
    written = [
        element(
            f"h{level}" if _is_heading(article, paragraph, after) else "p",
            *(part for sentence in paragraph for part in (_sentence(article, sentence, links, marks), " ")),
            dir="auto",
        )
        for paragraph, after in zip(paragraphs, following, strict=True)
    ]
    return element("div", *written, class_="prose", lang=language)


def _paragraphs(article: Article) -> Iterator[list[Sentence]]:
    """The sentences, parted where a line of the text ends between them."""
    paragraph: list[Sentence] = []
    for sentence in article.sentences:
        if paragraph and "\n" in article.text[paragraph[-1].end : sentence.start]:
            yield paragraph
            paragraph = []
        paragraph.append(sentence)
    if paragraph:
        yield paragraph


def _is_heading(article: Article, paragraph: list[Sentence], following: list[Sentence]) -> bool:
    """Whether a paragraph is one short line without a full stop: the first one, or above one that ends like prose."""
    first, *more = paragraph
    words = article.words_of(first)
    if more or not following or len(words) > _LONGEST_HEADING or words.endswith(_ENDS):
        return False
    return first.number == 1 or article.words_of(following[-1]).endswith(_ENDS)


def _sentence(article: Article, sentence: Sentence, links: Links, marks: list[Mark]) -> Markup:
    """A sentence with its number, which leads back to the first claim that cites it."""
    parts = joined(_marked(article.text, sentence, marks))
    citing = links.citing.get(sentence.number, ())
    identity = sentence_id(sentence.number, links.article)
    if not citing:
        number = element("span", str(sentence.number), class_="number", aria_hidden="true")
        return element("span", number, parts, class_="sentence", id=identity)
    back = element(
        "a",
        str(sentence.number),
        class_="number",
        href=f"#{citing[0]}",
        aria_label=f"sentence {sentence.number}, cited by {counted(len(citing), 'claim')}",
        aria_describedby=" ".join(citing),
    )
    return element("span", back, parts, class_="sentence cited", id=identity)


def _marked(text: str, sentence: Sentence, marks: list[Mark]) -> Iterator[str]:
    """The words of a sentence, its figures marked."""
    done = sentence.start
    for mark in marks:
        if sentence.start <= mark.start and mark.end <= sentence.end:
            yield shown(text[done : mark.start])
            yield _mark(mark.state, shown(text[mark.start : mark.end]))
            done = mark.end
    yield shown(text[done : sentence.end])


def _mark(state: State, words: str) -> Markup:
    return element("mark", words, element("span", f" ({_STATES[state][0]})", class_="unseen"), class_=state)


def _legend(marks: list[Mark]) -> Markup:
    """What the marks mean and how many there are of each."""
    found = [(state, sum(mark.state == state for mark in marks)) for state in _STATES]
    entries = [
        element("li", element("mark", str(count), class_=state), f" {_STATES[state][1]}") for state, count in found if count
    ]
    return element("ul", *entries, class_="legend", aria_label="Figures in the article") if entries else Markup()
