"""Rows of a terminal: styled spans, wrapped to a width and painted."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from summarizer.rendering.blocks import NO_BREAK, Span, Tone
from summarizer.rendering.characters import cells, cut

Row = list[Span]
"""One row of the screen, from its left edge."""

_DECIDING = 40
"""Lines of a table that decide how wide its columns are."""

_CODES: dict[Tone, str] = {"strong": "1", "muted": "2", "good": "32", "notable": "36", "doubtful": "33", "bad": "31"}


def width_of(row: Iterable[Span]) -> int:
    """The cells that a row takes."""
    return sum(cells(span.text) for span in row)


def wrap(spans: Iterable[Span], width: int) -> list[Row]:
    """The spans in rows of at most `width` cells (at least 2); only a word longer than a row is broken."""
    rows: list[Row] = [[]]
    used = 0
    for word in _words(spans):
        size = width_of(word)
        needed = size if size <= width else 2
        if used and used + 1 + needed > width:
            rows.append([])
            used = 0
        elif used:
            tone = word[0].tone if word[0].tone == rows[-1][-1].tone else "plain"
            rows[-1].append(Span(" ", tone))
            used += 1
        for span in word:
            head, rest = cut(span.text, width - used)
            while rest:
                rows[-1].append(Span(head, span.tone))
                rows.append([])
                head, rest = cut(rest, width)
                used = 0
            rows[-1].append(Span(head, span.tone))
            used += cells(head)
    return rows


def indented(rows: list[Row], sign: Row, width: int) -> list[Row]:
    """The rows moved to the right by `width` cells, and a sign in the space before the first of them."""
    opening = [*sign, Span(" " * (width - width_of(sign)))]
    return [[*(opening if index == 0 else [Span(" " * width)]), *row] for index, row in enumerate(rows)]


def grid(lines: Iterable[Iterable[Row]], widths: list[int], gap: int) -> list[Row]:
    """Lines of cells as rows of the screen, every cell wrapped in the width of its column."""
    screen: list[Row] = []
    for line in lines:
        columns = [wrap(cell, width) for cell, width in zip(line, widths, strict=True)]
        for number in range(max(map(len, columns))):
            row: Row = []
            for column, width in zip(columns, widths, strict=True):
                part = column[number] if number < len(column) else []
                row += [*part, Span(" " * (width - width_of(part) + gap))]
            screen.append(row)
    return screen


def shared(lines: Sequence[Sequence[Row]], room: int) -> list[int]:
    """`room` cells shared among the columns of a table so that it gets few rows; what its first lines need decides.

    No column gets less than its longest word, so the sum may be more than `room`; none gets more than its widest cell.
    """
    sizes = [[width_of(cell) for cell in line] for line in lines]
    wanted = [max(column) for column in zip(*sizes, strict=True)]
    given = [
        max((width_of(word) for cell in column for word in _words(cell)), default=0) for column in zip(*lines, strict=True)
    ]

    def rows_with_more(column: int) -> float:
        widths = [width + (index == column) for index, width in enumerate(given)]
        return sum(max(size / (width or 1) for size, width in zip(line, widths, strict=True)) for line in sizes[:_DECIDING])

    while sum(given) < min(room, sum(wanted)):
        hungry = [column for column, width in enumerate(given) if width < wanted[column]]
        given[min(hungry, key=rows_with_more)] += 1
    return given


def paint(row: Row, *, color: bool) -> str:
    """A row as text without trailing spaces, with ANSI codes where `color` is true."""
    runs = [(tone, "".join(span.text for span in spans)) for tone, spans in groupby(row, lambda span: span.tone)]
    while runs and not runs[-1][1].strip():
        runs.pop()
    if runs:
        runs[-1] = (runs[-1][0], runs[-1][1].rstrip())
    text = "".join(_colored(text, tone) if color else text for tone, text in runs)
    return text.replace(NO_BREAK, " ")


def _colored(text: str, tone: Tone) -> str:
    return f"\x1b[{_CODES[tone]}m{text}\x1b[0m" if tone in _CODES else text


def _words(spans: Iterable[Span]) -> list[Row]:
    """The spans cut at their spaces; a word may go on from one span into the next."""
    words: list[Row] = [[]]
    for span in spans:
        for index, piece in enumerate(span.text.split(" ")):
            if index:
                words.append([])
            if piece:
                words[-1].append(Span(piece, span.tone))
    return [word for word in words if word]
