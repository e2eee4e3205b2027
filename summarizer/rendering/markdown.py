"""Markdown, as GitHub reads it."""

import re
from typing import TYPE_CHECKING

from summarizer.rendering.blocks import (
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

if TYPE_CHECKING:
    from summarizer.types.briefing import Briefing
    from summarizer.types.summary import Summary

_LOWEST_HEADING = 6
_DOUBT = " **!**"
_MARKUP = re.compile(
    r"""
      [\\`*\[\]<|~\#]                # escapes, code, emphasis, links, HTML, tables, strikethrough, headings
    | & (?= \#?\w+; )                # entities
    | \$ (?! \d )                    # mathematics; a price is none
    | (?<! \w ) _+ | _+ (?! \w )     # emphasis; inside a word an underscore is none
    """,
    re.VERBOSE,
)
_ADDRESS = re.compile(r"(?<=:)(?=//)|(?<=www)(?=\.)", re.IGNORECASE)
_MAILBOX = re.compile(r"@([^\s@A-Za-z0-9]*)([A-Za-z0-9]+)")
_BLOCK_START = re.compile(r"^(?:(?=[-+>])|\d{1,9}(?=[.)](?:\s|$)))")


def render_markdown(told: "Summary | Briefing") -> str:
    """A summary or a briefing in GitHub's Markdown, in which no word of an article or a model acts as markup or as a link."""
    return "".join(f"{row}\n" for row in _stacked(page(told), level=2)).replace(NO_BREAK, " ")


def escaped(text: str) -> str:
    """Visible text as Markdown that shows just this text, anywhere inside a block.

    GitHub links a mailbox even where its `@` is escaped, but not across a change of emphasis: a part of the domain is set
    in italics.
    """
    plain = _MARKUP.sub(lambda match: "".join(f"\\{char}" for char in match[0]), text)
    return _MAILBOX.sub(r"@\1*\2*", _ADDRESS.sub(r"\\", plain))


def _stacked(blocks: tuple[Block, ...], level: int) -> list[str]:
    """Blocks with an empty row between any two; their sections get headings of that level, or none inside a list (0)."""
    return [row for index, block in enumerate(blocks) for row in ([""] * bool(index) + _rows(block, level))]


def _rows(block: Block, level: int) -> list[str]:
    match block:
        case Title():
            return [f"# {escaped(block.text)}{_DOUBT * block.doubtful}", "", _opening(block.about)]
        case Paragraph():
            return [_opening((block.sign, Span(" "), *block.line) if block.sign else block.line)]
        case Entries():
            return [row for entry in block.entries for row in _bullet(entry)]
        case Table():
            return _table(block)
        case Section():
            title = escaped(block.title)
            below = _stacked(block.blocks, min(level + 1, _LOWEST_HEADING) if level else 0)
            return [f"{'#' * level} {title}" if level else f"**{title}**", "", *below]


def _bullet(entry: Entry) -> list[str]:
    lead = f"**{escaped(entry.lead.text)}**: " if entry.lead else ""
    rows = [lead + _inline(entry.line) if lead else _opening(entry.line)] if entry.told else []
    below = _stacked(entry.below, level=0)
    first, *others = [*rows, *([""] * bool(rows and below)), *below]
    return [f"- {first}", *(f"  {row}" if row else "" for row in others)]


def _table(table: Table) -> list[str]:
    titles = [escaped(title) for title in table.columns]
    rows = [[_inline(cell).strip() for cell in row] for row in table.rows]
    return [f"| {' | '.join(cells)} |" for cells in (titles, ["---"] * len(titles), *rows)]


def _opening(line: Line) -> str:
    """A line that opens a block: what would make a list or a quotation of it is escaped."""
    return _BLOCK_START.sub(r"\g<0>\\", _inline(line).lstrip())


def _inline(line: Line) -> str:
    return "".join(_cited(part) if isinstance(part, Citation) else _styled(part) for part in line)


def _styled(span: Span) -> str:
    return f"**{escaped(span.text)}**" if span.tone == "strong" else escaped(span.text)


def _cited(citation: Citation) -> str:
    """Sentence numbers in brackets, which link nowhere, and a mark where the claim is doubtful."""
    article = [escaped(citation.article)] if citation.article else []
    brackets = f" [{', '.join([*article, *map(str, citation.sentences)])}]" if citation.sentences else ""
    return brackets + _DOUBT * citation.doubtful
