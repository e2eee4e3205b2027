"""How well figures are checked that a rule made wrong, or told in other words: sentences of articles, each judged by itself.

Run: python -m bench.mutated [DATA] [--list] [--check]

Every sentence with figures of every article of the labelled sets in DATA (default ../shared/data beside the project), some
thousands that no rule was written for. A mutant is judged against the sentence that it was made of; one that says the same
in other words, against the whole article too. The sample articles alone are measured by bench.grounding.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.labelled import article_of, rows
from bench.measure import Measure, Score, report
from bench.mutations import Mutant, mutants
from summarizer.grounding.figures import FigureIndex, judge_figures
from summarizer.types.verdict import Verdict

_PROJECT = Path(__file__).resolve().parent.parent
_FLOORS = _PROJECT / "bench" / "floors.toml"
_SETS = ("bump_dev", "summedits_dev", "references_dev", "frank")
_TARGETS = {
    "swap with another of the article": 0.98,
    "swap within the sentence": 0.8,
    "one figure of the sentence said twice": 0.8,
}
_SAME = " (want 0)"


def main() -> None:
    """Measure the articles of all sets, print one table and, if asked, hold it against the floors."""
    words = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(words[0]) if words else _PROJECT.parent / "shared" / "data"
    texts = {row["article"]: None for name in _SETS for row in rows(data / f"{name}.jsonl.gz")}
    measures = measured("articles", texts, whole=True)
    sys.exit(report(list(measures), _FLOORS, listing="--list" in sys.argv, checking="--check" in sys.argv))


def seeds(folder: Path) -> Iterator[Measure]:
    """The same of the sample articles: those of a folder and the project's own."""
    for place, paths in (("seeds", folder.glob("*.txt")), ("own seeds", (_PROJECT / "seeds").glob("*.txt"))):
        yield from measured(place, (path.read_text(encoding="utf-8") for path in sorted(paths)))


def measured(place: str, texts: Iterable[str], *, whole: bool = False) -> Iterator[Measure]:
    """A measure for each kind of mutant; with `whole`, also of what is sound against the whole article."""
    scores: dict[str, Score] = {}
    for text in texts:
        index = FigureIndex(article_of(text))
        for mutant in mutants(index):
            _judge(mutant, index, [mutant.sentence], scores.setdefault(mutant.kind, Score()))
            if whole and mutant.kind.endswith(_SAME):
                kind = f"{mutant.kind.removesuffix(_SAME)}, whole article{_SAME}"
                _judge(mutant, index, None, scores.setdefault(kind, Score()))
    for kind, score in sorted(scores.items()):
        name = f"{place}: {kind.removesuffix(_SAME)}"
        yield score.alarms(name, 0) if kind.endswith(_SAME) else score.caught(name, _TARGETS.get(kind, 1.0))


def _judge(mutant: Mutant, index: FigureIndex, sentences: list[int] | None, score: Score) -> None:
    """Judge one mutant and count it."""
    verdicts = judge_figures(mutant.text, index, sentences)
    score.add(verdicts, " | ".join([mutant.text, f"WAS {mutant.was}", *map(_told, verdicts)]))


def _told(verdict: Verdict) -> str:
    return f"{verdict.text}: {verdict.reason or verdict.status}"


if __name__ == "__main__":
    main()
