"""How often random figures pass as derived: what accepting sums, shares and changes costs. One table, pinned in floors.toml.

Run: python -m bench.coincidences [DATA] [--list] [--check]

For every sentence with figures of the human summaries in DATA (default ../shared/data beside the project), against the
sentences that it needs, and those with the next ones:
- its figures are replaced by random ones of many kinds ("random figures");
- claims are made of words and nouns of what is cited, that ask for an operation and give a random result ("asked for").
What happens to be stated is not counted. Some of what passes is right by chance: the results are drawn to be plausible.
"""

import random
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench.labelled import Library, needed, rows, split
from bench.measure import Measure, report
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures
from summarizer.types.verdict import Verdict

_PROJECT = Path(__file__).resolve().parent.parent
_FLOORS = _PROJECT / "bench" / "floors.toml"
_SEED = 7
_TARGET = 0.01
_PARTS = ("half", "a third", "a quarter", "a fifth", "two thirds", "three quarters", "a tenth", "two fifths", "one in eight")
_TIMES = ("twice", "three times", "four times", "five times", "ten times", "1.5 times")
_FACTORS = (0.1, 0.2, 0.25, 0.3, 0.5, 0.6, 0.75, 0.8, 1.2, 1.5, 2, 2.5, 3, 4, 5, 8)
_SPANS = (2, 3, 4, 5, 6, 8, 10, 12, 15, 18, 20, 24, 30)
_OPENING = 6


@dataclass
class Tally:
    """How many random figures were judged, and those that passed."""

    total: int = 0
    passed: list[str] = field(default_factory=list)


def main() -> None:
    """Measure, print one table and, if asked, hold it against the floors."""
    words = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(words[0]) if words else _PROJECT.parent / "shared" / "data"
    sys.exit(report(list(coincidences(data)), _FLOORS, listing="--list" in sys.argv, checking="--check" in sys.argv))


def coincidences(data: Path) -> Iterator[Measure]:
    """The share of random figures that pass, in sound sentences and in claims that ask for an operation."""
    draw = random.Random(_SEED)
    tallies = {"random figures": Tally(), "asked for": Tally()}
    articles = Library(FigureIndex)
    for row in rows(data / "references_dev.jsonl.gz"):
        index = articles.of(row["article"])
        for sentence in filter(find_figures, split(row["summary"])):
            cited = needed(sentence, index)
            more = sorted({near for one in cited for near in (one, one + 1) if index.article.has_sentence(near)})
            for numbers in (cited, more):
                for text, start, end in replaced(sentence, draw):
                    _count(tallies["random figures"], judge_figures(text, index, numbers), start, end, text)
                for text, start in asking(index, numbers, draw):
                    _count(tallies["asked for"], judge_figures(text, index, numbers), start, len(text), text)
    for name, tally in tallies.items():
        share = len(tally.passed) / tally.total
        shown = f"{len(tally.passed)}/{tally.total} = {share:.2%}"
        yield Measure(f"coincidences: {name}", share, shown, _TARGET, at_most=True, misses=tuple(tally.passed))


def replaced(sentence: str, draw: random.Random) -> Iterator[tuple[str, int, int]]:
    """The sentence with each of its figures replaced by random ones, and where these stand."""
    for figure in find_figures(sentence):
        if figure.kind in ("identifier", "ordinal"):
            continue
        size = figure.value or 10
        others = [f"{float(size) * draw.choice(_FACTORS):,.0f}", f"{draw.randint(1, 99)}%", f"{draw.choice(_PARTS)} of the"]
        others += [f"{draw.choice(_TIMES)} as many", f"{draw.choice(_SPANS)} {draw.choice(('years', 'months', 'days'))}"]
        others.append(f"${draw.randint(2, 450)} million")
        for other in others:
            yield sentence[: figure.start] + other + sentence[figure.end :], figure.start, figure.start + len(other)


def asking(index: FigureIndex, numbers: list[int], draw: random.Random) -> Iterator[tuple[str, int]]:
    """Claims with words of what is cited that ask for an operation, and where its random result begins to be told."""
    article = index.article
    opening = " ".join(article.words_of(article.sentence(numbers[0])).split()[:_OPENING]) + ": "
    sources = [index.figures[at] for at in index.within(numbers)]
    sizes = [float(figure.value) for figure in sources if figure.value and figure.kind in ("count", "money", "measure")]
    noun = draw.choice([noun for at in index.within(numbers) if (noun := index.noun(at))] or ["house"])
    many = f"{noun}s"

    def size() -> str:
        value = draw.choice(sizes or [100.0]) * draw.choice((*_FACTORS, draw.uniform(0.05, 8)))
        return f"{float(f'{max(2.0, value):.2g}'):,.0f}"

    span = f"{draw.choice(_SPANS)} {draw.choice(('years', 'months', 'weeks', 'days', 'hours', 'minutes'))}"
    for asked in (
        f"{draw.choice(_PARTS)} of the {many} were hit.",
        f"{draw.randint(2, 98)}% of the {many} were hit.",
        f"{many} rose by {draw.randint(2, 98)}%.",
        f"{many} fell by {draw.choice(_PARTS)}.",
        f"{draw.choice(_TIMES)} as many {many} as before.",
        f"{many} {draw.choice(('doubled', 'tripled', 'quadrupled', 'halved'))}.",
        f"{size()} {many} in all.",
        f"they cost ${size()} in all.",
        f"${size()} for each {noun}.",
        f"{size()} {many} more than before.",
        f"{size()} {many} a year earlier.",
        f"the remaining {size()} {many} are left.",
        f"it lasted {span}.",
        f"he was {draw.randint(15, 60)} when he began.",
        f"it began shortly after {draw.randint(1, 12)} {draw.choice(('a.m.', 'p.m.'))}.",
    ):
        yield opening + asked, len(opening)


def _count(tally: Tally, verdicts: list[Verdict], start: int, end: int, text: str) -> None:
    """Count one case by the first figure that begins in a stretch of a text, where it is not simply stated."""
    judged = next((verdict for verdict in verdicts if start <= verdict.start < end), None)
    if judged is None or (judged.status == "supported" and not (judged.reason or "").startswith("derived")):
        return
    tally.total += 1
    if judged.status == "supported":
        tally.passed.append(f"{judged.text}: {judged.reason} | {text}")


if __name__ == "__main__":
    main()
