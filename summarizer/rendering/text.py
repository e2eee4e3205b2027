"""Text for a terminal."""

from typing import TYPE_CHECKING

from summarizer.rendering.blocks import (
    DOT,
    NO_BREAK,
    Block,
    Citation,
    Entries,
    Entry,
    Line,
    Paragraph,
    Section,
    Span,
    Table,
    Title,
)
from summarizer.rendering.page import page
from summarizer.rendering.terminal import Row, grid, indented, paint, shared, width_of, wrap

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing
    from summarizer.types.summary import Summary

_NARROWEST = 20
_NARROWEST_FOR_COLUMNS = 40
_INDENT = 2
_GAP = 2


def render_text(told: "Summary | Briefing", *, width: int = 80, color: bool = False) -> str:
    """A summary or a briefing to be read in `width` columns (20 at least), with ANSI colours where `color` is true."""
    paragraphs = (_rows(block, max(width, _NARROWEST)) for block in page(told))
    return "\n".join("".join(paint(row, color=color) + "\n" for row in rows) for rows in paragraphs)


def _rows(block: Block, width: int) -> list[Row]:
    match block:
        case Title():
            headline = [Span(block.text, "strong"), *_doubt(block.doubtful)]
            return wrap(headline, width) + wrap(_spans(block.about), width)
        case Paragraph():
            return _paragraph(block, width)
        case Entries():
            return _entries(block.entries, width)
        case Table():
            return _table(block, width)
        case Section():
            return wrap([Span(block.title, "strong")], width) + _below(block.blocks, width)


def _paragraph(paragraph: Paragraph, width: int) -> list[Row]:
    if not paragraph.sign:
        return wrap(_spans(paragraph.line), width)
    return indented(wrap(_spans(paragraph.line), width - _INDENT), [paragraph.sign], _INDENT)


def _below(blocks: tuple[Block, ...], width: int) -> list[Row]:
    """Blocks one level further in, as long as that leaves room for them."""
    indent = _INDENT if width - _INDENT >= _NARROWEST else 0
    rows = [row for block in blocks for row in _rows(block, width - indent)]
    return indented(rows, [], indent)


def _entries(entries: tuple[Entry, ...], width: int) -> list[Row]:
    """A list: leads and lines in two columns where every entry has just these and the width allows it, else bullets."""
    leads = [entry.lead for entry in entries if entry.lead and not entry.below]
    if len(leads) == len(entries) and width >= _NARROWEST_FOR_COLUMNS:
        lead_width = min(max(width_of([lead]) for lead in leads), width // 3)
        lines = ([[lead], _spans(entry.line)] for lead, entry in zip(leads, entries, strict=True))
        return grid(lines, [lead_width, width - lead_width - _GAP], _GAP)
    return [row for entry in entries for row in _bullet(entry, width)]


def _bullet(entry: Entry, width: int) -> list[Row]:
    rows = wrap(_spans(entry.told), width - _INDENT)
    return indented(rows, [Span("•")], _INDENT) + _below(entry.below, width)


def _table(table: Table, width: int) -> list[Row]:
    """A table without its titles, which the cells don't need here; a list where the columns would get too narrow."""
    lines = [[_spans(cell) for cell in row] for row in table.rows]
    room = width - _GAP * (len(table.columns) - 1)
    widths = shared(lines, room)
    if sum(widths) <= room:
        return grid(lines, widths, _GAP)
    return [row for cells in table.rows for row in _bullet(Entry(_joined(cells)), width)]


def _joined(cells: tuple[Line, ...]) -> Line:
    """A row's cells in one line."""
    joined: list[Span | Citation] = []
    for part in (part for cell in cells for part in cell):
        joined += [Span(DOT), part] if joined and isinstance(part, Span) else [part]
    return tuple(joined)


def _spans(line: Line) -> Row:
    """A line with its citations spelled out."""
    return [span for part in line for span in (_cited(part) if isinstance(part, Citation) else [part])]


def _cited(citation: Citation) -> Row:
    """Sentence numbers in brackets, behind their article's id, kept together, and a mark where the claim is doubtful."""
    article = [citation.article] if citation.article else []
    numbers = f",{NO_BREAK}".join([*article, *map(str, citation.sentences)])
    brackets = [Span(" "), Span(f"[{numbers}]", "muted")] if numbers else []
    return brackets + _doubt(citation.doubtful)


def _doubt(doubtful: bool) -> Row:  # noqa: FBT001 - what it says
    return [Span(f"{NO_BREAK}!", "doubtful")] * doubtful
