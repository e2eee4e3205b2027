"""A check for a terminal, or as JSON."""

import json

from summarizer.rendering.blocks import Span, Tone
from summarizer.rendering.characters import visible
from summarizer.rendering.findings import unread
from summarizer.rendering.terminal import Row, indented, paint, wrap
from summarizer.types.check import Check, Checked

_SIGNS: dict[str, tuple[str, Tone]] = {"supported": ("✓", "good"), "soft": ("?", "doubtful"), "unsupported": ("✗", "bad")}
_INDENT = 2


def render_check(check: Check, *, width: int = 80, color: bool = False) -> str:
    """Every text with a sign, below it what is doubted and why, and one line that counts."""
    rows = [row for text in check.texts for row in _rows(text, width)]
    rows += [[], *_total(check, width)]
    for note in unread([check.article.language]):
        rows += wrap([part for part in note.line if isinstance(part, Span)], width)
    return "".join(paint(row, color=color) + "\n" for row in rows)


def render_check_json(check: Check) -> str:
    """The check's document, indented."""
    return json.dumps(check.document(), indent=2, ensure_ascii=False) + "\n"


def _rows(text: Checked, width: int) -> list[Row]:
    """One text: its sign, its words, and a line for each doubt."""
    sign, tone = _SIGNS[text.status]
    closest = Span(f" [{', '.join(map(str, text.closest))}]", "muted") if text.closest else Span("")
    rows = indented(wrap([Span(visible(text.text)), closest], width - _INDENT), [Span(sign, tone)], _INDENT)
    doubts = [
        f"“{verdict.text}” ({verdict.kind}): {verdict.reason}" for verdict in text.verdicts if verdict.status != "supported"
    ]
    for doubt in doubts or [text.problem or ""]:
        rows += indented(wrap([Span(visible(doubt), tone)], width - 2 * _INDENT), [], 2 * _INDENT) if doubt else []
    return rows


def _total(check: Check, width: int) -> list[Row]:
    """How much of it holds."""
    statuses = [text.status for text in check.texts]
    verdicts = [verdict.status for text in check.texts for verdict in text.verdicts]
    line = (
        f"{statuses.count('unsupported')} of {len(statuses)} texts hold something unsupported · "
        f"{verdicts.count('supported')} of {len(verdicts)} figures, names and quotations found in the article"
    )
    return wrap([Span(line, "good" if check.holds else "bad")], width)
