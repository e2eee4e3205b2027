"""How well figures are checked: errors caught, sound texts left alone, speed.

Run: python -m bench.grounding [DATA] [--list]

DATA is the folder of the labelled sets (default ../shared/data beside the project); articles to mutate lie in its
neighbour seeds/. An edit counts as caught where the figure that it put in is found unsupported; "warned" adds soft verdicts.
"Cited scope" is the smallest set of sentences that holds the figures of the original sentence and shares most words with it.
"""

import gzip
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from time import process_time
from typing import Any

from bench.mutations import Mutant, mutants
from summarizer.grounding.figures import FigureIndex, find_figures, judge_figures
from summarizer.grounding.figures.compare import same_figure
from summarizer.grounding.figures.stems import stems
from summarizer.grounding.figures.tokens import Tokens
from summarizer.reading.article import article_from_text
from summarizer.types.article import Article
from summarizer.types.quantity import Quantity
from summarizer.types.verdict import Verdict

Row = dict[str, Any]
_PROJECT = Path(__file__).resolve().parent.parent


@dataclass
class Score:
    """How many of the cases of one measure were found unsupported, and how many at least warned of."""

    total: int = 0
    hard: int = 0
    warned: int = 0
    missed: list[str] = field(default_factory=list)

    def add(self, verdicts: Iterable[Verdict], note: str) -> None:
        """Count one case by the worst of the verdicts on it."""
        statuses = {verdict.status for verdict in verdicts}
        self.total += 1
        self.hard += "unsupported" in statuses
        self.warned += bool(statuses & {"unsupported", "soft"})
        if "unsupported" not in statuses:
            self.missed.append(("soft  " if "soft" in statuses else "      ") + note)


def main() -> None:
    """Measure everything and print one table."""
    words = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(words[0]) if words else _PROJECT.parent / "shared" / "data"
    scores = {**edits(data), **sound(data), **seeds(data.parent / "seeds")}
    for name, score in scores.items():
        share = f"{score.warned / score.total:6.1%}" if score.total else "     -"
        print(f"{name:44} {score.hard:4} hard {score.warned:4} warned of {score.total:4} {share}")
        if "--list" in sys.argv:
            print(*(f"        {note}" for note in score.missed), sep="\n")
    references(data)
    frank(data)
    speed(data)


def rows(path: Path) -> Iterator[Row]:
    """The lines of one labelled set."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def article_of(text: str) -> Article:
    """The article of a row."""
    return article_from_text(text, id="row", source="row", language="en")


class Articles:
    """The indexes of articles that many rows share."""

    def __init__(self) -> None:
        self._known: dict[str, FigureIndex] = {}

    def index(self, text: str) -> FigureIndex:
        """The index of one text, built once."""
        found = self._known.get(text)
        if found is None:
            found = self._known[text] = FigureIndex(article_of(text))
        return found


def edits(data: Path) -> dict[str, Score]:
    """Edits of sound summaries that put in a wrong figure, at both scopes; and sound rewrites, at the cited scope."""
    scores: dict[str, Score] = {}
    articles = Articles()
    for name in ("bump_dev", "summedits_dev"):
        for row in rows(data / f"{name}.jsonl.gz"):
            if "original" not in row:
                continue
            index = articles.index(row["article"])
            for edited, original, figures in changed_figures(row["summary"], row["original"]):
                kind = kind_of(row, replaced=len(find_figures(edited)) <= len(find_figures(original)))
                cited = needed(original, index)
                for scope, sentences in (("cited", cited), ("whole", None)):
                    verdicts = [v for v in judge_figures(edited, index, sentences) if (v.start, v.end) in figures]
                    note = f"{row['id']} | {edited} | WAS {original} | " + "; ".join(f"{v.text}: {v.reason}" for v in verdicts)
                    scores.setdefault(f"{kind}, {scope}", Score()).add(verdicts, note)
    return dict(sorted(scores.items()))


def sound(data: Path) -> dict[str, Score]:
    """Sound summaries, each sentence against those that it needs: of its figures that the article states, those doubted."""
    scores: dict[str, Score] = {}
    articles = Articles()
    for name in ("references_dev", "summedits_dev", "frank"):
        for row in rows(data / f"{name}.jsonl.gz"):
            if not row.get("label", 1):
                continue
            index = articles.index(row["article"])
            for sentence in split(row["summary"]):
                stated = {v.start for v in judge_figures(sentence, index, None) if v.status == "supported"}
                for verdict in judge_figures(sentence, index, needed(sentence, index)):
                    if verdict.start in stated:
                        score = scores.setdefault(f"{name}: sound figures doubted (want 0), cited", Score())
                        score.add([verdict], "")
                        if verdict.status != "supported":
                            score.missed[-1:] = [f"{row['id'][-20:]} {verdict.text}: {verdict.reason} | {sentence}"]
    for score in scores.values():
        score.missed = [note for note in score.missed if note.strip()]
    return scores


def kind_of(row: Row, *, replaced: bool) -> str:
    """The measure that an edit belongs to: those that only add a figure, which may be a true one, are kept apart."""
    if not replaced:
        return "figures added, true or not"
    if row.get("dataset"):
        return f"SummEdits {row['dataset']}, {'sound rewrites (want 0)' if row['label'] else 'edits'}"
    return "BUMP swaps within the article" if row["error_types"].startswith("Intrinsic") else "BUMP other figure edits"


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
    """The spans of figures that an edited sentence has and its original has not."""
    left = Counter(map(key, find_figures(twin)))
    spans = set()
    for figure in find_figures(sentence):
        if left[key(figure)]:
            left[key(figure)] -= 1
        else:
            spans.add((figure.start, figure.end))
    return spans


def key(figure: Quantity) -> tuple[object, ...]:
    """What makes two figures of two versions of a sentence the same."""
    return figure.value, figure.high, figure.when, figure.unit, figure.kind == "identifier" and figure.text


def likeness(one: str, other: str) -> float:
    """How alike two sentences are, from 0 to 1."""
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def split(text: str) -> list[str]:
    """The sentences of a summary."""
    article = article_of(text)
    return [article.words_of(sentence) for sentence in article.sentences]


def needed(claim: str, index: FigureIndex) -> list[int]:
    """The sentences that a sound claim needs: those with its figures, fewest first, else the one most like it."""
    words = stems(Tokens(claim))
    wanted = find_figures(claim)
    numbers = [sentence.number for sentence in index.article.sentences]
    shared = {number: len(words & index.stems(number)) / (3 + len(index.stems(number))) ** 0.5 for number in numbers}
    chosen: list[int] = []
    while wanted:
        holds = {
            number: [f for f in wanted if any(same_figure(f, index.figures[at]) for at in index.within([number]))]
            for number in numbers
        }
        best = max(numbers, key=lambda number: (len(holds[number]), shared[number]))
        if not holds[best]:
            break
        chosen.append(best)
        wanted = [figure for figure in wanted if figure not in holds[best]]
    return chosen or [max(numbers, key=lambda number: shared[number])]


def seeds(folder: Path) -> dict[str, Score]:
    """Mutations of the sentences of the sample articles, each judged against the sentence that it was made of."""
    scores: dict[str, Score] = {}
    for path in sorted((*folder.glob("*.txt"), *(_PROJECT / "seeds").glob("*.txt"))):
        place = "seeds" if path.parent == folder else "own seeds"
        index = FigureIndex(article_of(path.read_text(encoding="utf-8")))
        for mutant in mutants(index):
            judge_mutant(mutant, index, scores.setdefault(f"{place}: {mutant.kind}", Score()))
    return dict(sorted(scores.items()))


def judge_mutant(mutant: Mutant, index: FigureIndex, score: Score) -> None:
    """Judge one mutant and count it."""
    verdicts = judge_figures(mutant.text, index, [mutant.sentence])
    note = f"{mutant.text} | WAS {mutant.was}" + "".join(
        f" | {v.text}: {v.reason}" for v in verdicts if v.status != "supported"
    )
    score.add(verdicts, note)


def references(data: Path) -> None:
    """The alarms on people's own summaries, against the whole article; those that unstated.tsv explains are told apart."""
    listed = unstated()
    total, explained, hard, soft = 0, 0, list[str](), list[str]()
    for row in rows(data / "references_dev.jsonl.gz"):
        index = FigureIndex(article_of(row["article"]))
        for verdict in judge_figures(row["summary"], index, None):
            total += 1
            near = row["summary"][max(0, verdict.start - 60) : verdict.end + 40]
            note = f"{row['id']} {verdict.text!r}: {verdict.reason} | {near}"
            if verdict.status == "soft":
                soft.append(note)
            elif verdict.status == "unsupported" and (row["id"], verdict.text) in listed:
                explained += 1
            elif verdict.status == "unsupported":
                hard.append(note)
    print(f"references: {total} figures, {explained} alarms on figures that no sentence states")
    print(f"references: {len(hard)} other alarms, {len(hard) / total:.1%}; {len(soft)} warned of")
    if "--list" in sys.argv:
        print(*(f"        HARD {note}" for note in hard), *(f"        soft {note}" for note in soft), sep="\n")


def unstated() -> set[tuple[str, str]]:
    """The row and the words of each figure in references_dev that its article does not state, read one by one."""
    lines = (_PROJECT / "bench" / "unstated.tsv").read_text(encoding="utf-8").splitlines()
    return {(row, figure) for row, figure, _ in (line.split("\t") for line in lines[1:])}


def frank(data: Path) -> None:
    """Of machines' summaries that are flagged, the share that people labelled wrong."""
    articles = Articles()
    found: dict[str, Counter[str]] = {}
    for row in rows(data / "frank.jsonl.gz"):
        counts = found.setdefault(row["dataset"], Counter())
        verdicts = judge_figures(row["summary"], articles.index(row["article"]), None)
        counts["with figures"] += bool(verdicts)
        if any(verdict.status != "supported" for verdict in verdicts):
            counts["warned"] += 1
            counts["rightly warned"] += not row["label"]
        if any(verdict.status == "unsupported" for verdict in verdicts):
            counts["flagged"] += 1
            counts["right"] += not row["label"]
            if row["label"] and "--list" in sys.argv:
                bad = "; ".join(f"{v.text}: {v.reason}" for v in verdicts if v.status == "unsupported")
                print(f"        FRANK {row['id'][-24:]} | {bad} | {row['summary'][:300]}")
    for name, counts in found.items():
        share = counts["right"] / counts["flagged"] if counts["flagged"] else 0
        warned = counts["rightly warned"] / counts["warned"] if counts["warned"] else 0
        print(f"FRANK {name}: {counts['warned']} warned, {warned:.1%} labelled wrong")
        print(f"FRANK {name}: {counts['flagged']} flagged of {counts['with figures']} with figures, {share:.1%} labelled wrong")


def speed(data: Path) -> None:
    """Articles with their summaries judged per second on one core, whole article."""
    pairs = [(article_of(row["article"]), row["summary"]) for row in rows(data / "references_dev.jsonl.gz")]
    run = timed(lambda: [judge_figures(summary, FigureIndex(article), None) for article, summary in pairs])
    mean = sum(len(article.text) for article, _ in pairs) // len(pairs)
    print(f"speed: {len(pairs) / run:.0f} articles of {mean:,} characters with their summaries a second")
    for size in (250_000, 1_000_000):
        text = " ".join(article.text for article, _ in pairs * 2)[:size]
        print(f"speed: {timed(lambda text=text: find_figures(text)):.2f} s for one text of {size:,} characters")  # type: ignore[misc]


def timed(work: Callable[[], Sequence[object]]) -> float:
    """The seconds that some work takes, best of three."""
    best = float("inf")
    for _ in range(3):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best


if __name__ == "__main__":
    main()
