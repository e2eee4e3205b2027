"""Edits of sound summaries that put in a wrong figure, or the same figure in other words: BUMP and SummEdits."""

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from bench.labelled import Library, Row, needed, rows, split
from bench.measure import Measure, Score
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures
from summarizer.types.quantity import Quantity

_SETS = ("bump_dev", "summedits_dev")
_TARGETS = {"BUMP swaps": 0.92, "BUMP other": 0.97, "SummEdits news": 0.92, "SummEdits earnings": 0.95}


def edits(data: Path) -> Iterator[Measure]:
    """Edits of sound summaries that put in a wrong figure; and sound rewrites, whose new figures must not be flagged."""
    scores: dict[str, Score] = {}
    articles = Library(FigureIndex)
    for name in _SETS:
        for row in rows(data / f"{name}.jsonl.gz"):
            if "original" not in row:
                continue
            index = articles.of(row["article"])
            for edited, original, figures in changed_figures(row["summary"], row["original"]):
                for scope, sentences in (("cited", needed(original, index)), ("whole", None)):
                    verdicts = [v for v in judge_figures(edited, index, sentences) if (v.start, v.end) in figures]
                    note = f"{row['id']} | {edited} | WAS {original} | " + "; ".join(f"{v.text}: {v.reason}" for v in verdicts)
                    scores.setdefault(f"{kind_of(row)}, {scope}", Score()).add(verdicts, note)
    for name, target in _TARGETS.items():
        yield scores[f"{name}, cited"].caught(f"{name}, cited", target)
    for name in _TARGETS:
        yield scores[f"{name}, whole"].caught(f"{name}, whole article", None)
    for name in sorted(name for name in scores if name.startswith("sound") and name.endswith("cited")):
        yield scores[name].alarms(name, None)


def kind_of(row: Row) -> str:
    """The measure that an edit belongs to."""
    if not row.get("dataset"):
        return "BUMP swaps" if row["error_types"].startswith("Intrinsic") else "BUMP other"
    name = {"ectsum": "earnings"}.get(row["dataset"], row["dataset"])
    return f"sound rewrites of {name}" if row["label"] else f"SummEdits {name}"


def changed_figures(summary: str, original: str) -> Iterator[tuple[str, str, set[tuple[int, int]]]]:
    """Each sentence with figures that an edit put in: its text, the original's, and the spans of those figures."""
    ours, theirs = split(summary), split(original)
    for at, sentence in enumerate(ours):
        twin = theirs[at] if len(ours) == len(theirs) else max(theirs, key=lambda other: likeness(sentence, other))
        if sentence == twin:
            continue
        spans = new_figures(sentence, twin)
        if spans:
            yield sentence, twin, spans


def new_figures(sentence: str, twin: str) -> set[tuple[int, int]]:
    """The spans of figures that an edited sentence has and its original has not, or has less often."""
    ours = find_figures(sentence)
    added = Counter(map(key, ours)) - Counter(map(key, find_figures(twin)))
    return {(figure.start, figure.end) for figure in ours if added[key(figure)]}


def key(figure: Quantity) -> tuple[object, ...]:
    """What makes two figures of two versions of a sentence the same."""
    return figure.value, figure.high, figure.when, figure.unit, figure.kind == "identifier" and figure.text


def likeness(one: str, other: str) -> float:
    """How alike two sentences are, from 0 to 1."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()
