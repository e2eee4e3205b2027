"""ROUGE of the extractive engine's first three bullets beside Lead-3, on articles with human reference summaries.

    python bench/extractive.py [DATA]

DATA is a folder with references_dev.jsonl.gz, one JSON object a line with `article`, `summary` and `dataset`; by default
../shared/data beside the project. Both contestants get the same sentences and the same scorer. The margins are means over
articles, with a 95% interval and a one-sided p value from a paired bootstrap; the two halves are a random split.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import fmean

from rouge_score.rouge_scorer import RougeScorer

from summarizer.engines.extractive import select
from summarizer.reading import article_from_text
from summarizer.types.article import Article

SENTENCES = 3
METRICS = ("rouge1", "rouge2", "rougeL")
RESAMPLES = 10_000
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"

Scores = tuple[float, ...]


@dataclass(frozen=True)
class Trial:
    """One article's scores, F1 in points, the best over its references."""

    dataset: str
    lead: Scores
    ours: Scores

    @property
    def gain(self) -> Scores:
        """Ours minus Lead-3."""
        return tuple(ours - lead for ours, lead in zip(self.ours, self.lead, strict=True))


def main() -> None:
    """Print the table; exit code 1 where Lead-3 is not beaten in every metric."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    trials = list(run(folder / "references_dev.jsonl.gz"))
    print(f"ROUGE-1/2/L, F1, {SENTENCES} sentences\n")
    print(f"{'articles':24} {'n':>4}  {'Lead-3':>18}  {'extractive':>18}  {'margin':>18}")
    for name, group in subsets(trials):
        lead, ours, gain = (mean([getattr(trial, field) for trial in group]) for field in ("lead", "ours", "gain"))
        print(f"{name:24} {len(group):4}  {row(lead):>18}  {row(ours):>18}  {row(gain, '+.2f'):>18}")
    print("\nPaired bootstrap over all articles")
    for index, metric in enumerate(METRICS):
        low, high, p = bootstrap([trial.gain[index] for trial in trials])
        print(
            f"{metric:8} margin {fmean(trial.gain[index] for trial in trials):+.2f}, 95% [{low:+.2f}, {high:+.2f}], p {p:.4f}"
        )
    if min(mean([trial.gain for trial in trials])) <= 0:
        sys.exit("the extractive engine does not beat Lead-3")


def run(path: Path) -> Iterator[Trial]:
    """Every article of the file with the scores of both; rows of one article are one trial with several references."""
    scorer = RougeScorer(METRICS, use_stemmer=True)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = sorted((json.loads(line) for line in lines), key=lambda row: str(row["article"]))
    for text, group in groupby(rows, key=lambda row: str(row["article"])):
        same = list(group)
        article = article_from_text(text, id=same[0]["id"], source=path.name)
        references = [str(row["summary"]) for row in same]
        yield Trial(
            same[0]["dataset"],
            best(scorer, references, lead_of(article)),
            best(scorer, references, " ".join(passage.text for passage in select(article, SENTENCES))),
        )


def lead_of(article: Article) -> str:
    """The first sentences of an article, as they stand."""
    return " ".join(article.words_of(sentence) for sentence in article.sentences[:SENTENCES])


def best(scorer: RougeScorer, references: Sequence[str], candidate: str) -> Scores:
    """A candidate's F1 for each metric, in points, against the reference that suits it best."""
    scores = scorer.score_multi(references, candidate)
    return tuple(100 * scores[metric].fmeasure for metric in METRICS)


def subsets(trials: Sequence[Trial]) -> Iterator[tuple[str, list[Trial]]]:
    """The groups of articles that get a line: all, each data set, and two random halves."""
    yield "all", list(trials)
    for dataset in sorted({trial.dataset for trial in trials}):
        yield dataset, [trial for trial in trials if trial.dataset == dataset]
    shuffled = random.Random(0).sample(list(trials), len(trials))
    yield "random half", shuffled[: len(shuffled) // 2]
    yield "other half", shuffled[len(shuffled) // 2 :]


def mean(scores: Sequence[Scores]) -> Scores:
    """The mean of each metric."""
    return tuple(fmean(values) for values in zip(*scores, strict=True))


def row(scores: Scores, form: str = ".2f") -> str:
    """Scores as the table shows them."""
    return " / ".join(format(score, form) for score in scores)


def bootstrap(gains: Sequence[float]) -> tuple[float, float, float]:
    """The 2.5th and 97.5th percentile of the mean gain, and how often it is not above 0, when articles are drawn again."""
    chance = random.Random(0)
    means = sorted(fmean(chance.choices(gains, k=len(gains))) for _ in range(RESAMPLES))
    return means[RESAMPLES // 40], means[-RESAMPLES // 40], sum(mean <= 0 for mean in means) / RESAMPLES


if __name__ == "__main__":
    main()
