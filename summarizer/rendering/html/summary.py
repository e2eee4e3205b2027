"""The page of one summary: the summary and its article side by side."""

from collections.abc import Iterable

from summarizer.rendering.blocks import Block, Section, Table
from summarizer.rendering.findings import unread, verdict
from summarizer.rendering.html.answer import Blocks
from summarizer.rendering.html.article import article_view
from summarizer.rendering.html.chart import charts
from summarizer.rendering.html.language import foreign
from summarizer.rendering.html.lines import Lines, uncited, verdict_line
from summarizer.rendering.html.links import links_in
from summarizer.rendering.html.marks import marks_of
from summarizer.rendering.html.markup import Markup, element, joined
from summarizer.rendering.html.page import page, skip_links
from summarizer.rendering.html.series import series_in
from summarizer.rendering.html.verification import verification_view
from summarizer.rendering.outline import answer_of, origin_of, title_of
from summarizer.types.summary import Span, Summary


def render_html(summary: Summary, figures: Iterable[Span] = ()) -> str:
    """A summary beside its article as one HTML file, which loads nothing and in which no word acts as markup.

    `figures` are those of the article that coverage counts, to be marked in its text.
    """
    title, answer = title_of(summary), answer_of(summary)
    links = links_in(answer)
    language = foreign(summary.article.language)
    lines = Lines(links, language)
    blocks = Blocks(lines, summary.readings)
    header = element("header", blocks.written((title,), level=1), verdict_line(verdict(summary)))
    body = element(
        "main",
        element(
            "section",
            element("h2", "Summary", id="summary-title"),
            _answer(answer, blocks, charts(series_in(summary))),
            _verification(summary, lines),
            class_="pane summary",
            id="summary",
            aria_labelledby="summary-title",
        ),
        article_view(summary.article, links, marks_of(summary, figures), language),
        element("p", id="lit", class_="unseen", role="status"),
    )
    return page(title.text, skip_links(summary="Skip to the summary", article="Skip to the article"), header, body)


def _answer(answer: tuple[Block, ...], blocks: Blocks, drawn: Markup) -> Markup:
    """The answer, with what is drawn of its figures below the last table of them."""
    with_figures = [index for index, block in enumerate(answer, start=1) if _has_table(block)]
    end = with_figures[-1] if with_figures else len(answer)
    drawing = element("section", element("h3", "Over the years"), drawn) if drawn else ""
    return joined([blocks.written(answer[:end], level=3), drawing, blocks.written(answer[end:], level=3)])


def _has_table(block: Block) -> bool:
    return isinstance(block, Section) and any(isinstance(part, Table) for part in block.blocks)


def _verification(summary: Summary, lines: Lines) -> Markup:
    """What verification found, and what made the summary."""
    origin = element("p", lines.plain(origin_of(summary.provenance).line), class_="origin")
    details = verification_view(summary, lines.language) or element("p", "Nothing was repaired, dropped or left out.")
    notes = (element("p", uncited(note.line)) for note in unread([summary.article.language]))
    return element("section", element("h3", "Verification"), joined([details, *notes, origin]), class_="verification")
