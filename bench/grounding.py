"""How well figures are checked: errors caught, sound texts left alone, speed. One table; pinned floors in floors.toml.

Run: python -m bench.grounding [DATA] [--list] [--check]

DATA is the folder of the labelled sets (default ../shared/data beside the project); articles to mutate lie in its neighbour
seeds/ and in the project's own. `--list` prints every case that was missed, `--check` exits 1 where a measure is worse than
its floor. An edit counts as caught where a figure that it put in is found unsupported; soft verdicts do not count. "Cited"
is the smallest set of sentences that holds the figures of the original sentence and shares most words with it. Names and
statuses are measured by modules of their own beside this one, which can use `Measure` and `report`.
"""

import gzip
import json
import sys
import tomllib
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
from summarizer.reading import read
from summarizer.reading.article import article_from_text
from summarizer.types.article import Article
from summarizer.types.quantity import Quantity
from summarizer.types.verdict import Verdict

Row = dict[str, Any]
_PROJECT = Path(__file__).resolve().parent.parent
_FLOORS = _PROJECT / "bench" / "floors.toml"
_SETS = {"bump_dev": "BUMP", "summedits_dev": "SummEdits"}
_SPEED_TARGET = 500
_UNTOLD = ("quote", "topics", "cites")
"""Fields of a claim whose figures are not its own telling."""


@dataclass(frozen=True)
class Measure:
    """One line of the table: what was `got`, as `shown`; `target` is a least value, or a greatest one if `at_most`."""

    name: str
    got: float
    shown: str
    target: float | None = None
    at_most: bool = False
    misses: tuple[str, ...] = ()

    def meets(self, bound: float) -> bool:
        """Whether what was got is as good as a bound."""
        return self.got <= bound if self.at_most else self.got >= bound


@dataclass
class Score:
    """How many of the cases of one measure were found unsupported, and how many at least warned of."""

    total: int = 0
    hard: int = 0
    warned: int = 0
    missed: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def add(self, verdicts: Iterable[Verdict], note: str) -> None:
        """Count one case by the worst of the verdicts on it."""
        statuses = {verdict.status for verdict in verdicts}
        self.total += 1
        self.hard += "unsupported" in statuses
        self.warned += bool(statuses & {"unsupported", "soft"})
        listed = self.found if "unsupported" in statuses else self.missed
        listed.append(("soft  " if statuses & {"soft"} else "      ") + note)

    def caught(self, name: str, target: float | None) -> Measure:
        """The share found unsupported."""
        shown = f"{self.hard}/{self.total} = {self.hard / max(1, self.total):.1%}, {self.warned} with warnings"
        return Measure(name, self.hard / max(1, self.total), shown, target, misses=tuple(self.missed))

    def alarms(self, name: str, target: float | None) -> Measure:
        """The number found unsupported, which ought to be none."""
        shown = f"{self.hard} of {self.total}, {self.warned} with warnings"
        return Measure(name, self.hard, shown, target, at_most=True, misses=tuple(self.found))


def main() -> None:
    """Measure everything, print one table and, if asked, hold it against the floors."""
    words = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(words[0]) if words else _PROJECT.parent / "shared" / "data"
    measures = [
        *edits(data), *sound(data), *seeds(data.parent / "seeds"), *recorded(), *references(data), *frank(data), *speed(data)
    ]  # fmt: skip
    sys.exit(report(measures, _FLOORS, listing="--list" in sys.argv, checking="--check" in sys.argv))


def report(measures: Sequence[Measure], floors: Path, *, listing: bool = False, checking: bool = False) -> int:
    """Print the table of measures; 1 where `checking` finds one that is worse than its floor or has none, else 0."""
    pinned: dict[str, float] = tomllib.loads(floors.read_text(encoding="utf-8")) if checking else {}
    failed = 0
    print(f"{'measure':58} {'target':>9}  {'verdict':8} got")
    for measure in measures:
        target = "" if measure.target is None else f"{'<=' if measure.at_most else '>='} {measure.target:g}"
        verdict = "" if measure.target is None else "met" if measure.meets(measure.target) else "short"
        floor = pinned.get(measure.name)
        if checking and (floor is None or not measure.meets(floor)):
            failed = 1
            verdict = "no floor" if floor is None else f"< {floor:g}" if not measure.at_most else f"> {floor:g}"
        print(f"{measure.name:58} {target:>9}  {verdict:8} {measure.shown}")
        if listing:
            print(*(f"        {note}" for note in measure.misses), sep="\n", end="\n" if measure.misses else "")
    return failed


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


def edits(data: Path) -> Iterator[Measure]:
    """Edits of sound summaries that put in a wrong figure; and sound rewrites, whose new figures must not be flagged."""
    scores: dict[str, Score] = {}
    articles = Articles()
    for name in _SETS:
        for row in rows(data / f"{name}.jsonl.gz"):
            if "original" not in row:
                continue
            index = articles.index(row["article"])
            for edited, original, figures in changed_figures(row["summary"], row["original"]):
                for scope, sentences in (("cited", needed(original, index)), ("whole", None)):
                    verdicts = [v for v in judge_figures(edited, index, sentences) if (v.start, v.end) in figures]
                    note = f"{row['id']} | {edited} | WAS {original} | " + "; ".join(f"{v.text}: {v.reason}" for v in verdicts)
                    scores.setdefault(f"{kind_of(row)}, {scope}", Score()).add(verdicts, note)
    targets = {"BUMP swaps": 0.92, "BUMP other": 0.97, "SummEdits news": 0.92, "SummEdits earnings": 0.95}
    for name, target in targets.items():
        yield scores[f"{name}, cited"].caught(f"{name}, cited", target)
    for name in targets:
        yield scores[f"{name}, whole"].caught(f"{name}, whole article", None)
    for name in sorted(name for name in scores if name.startswith("sound") and name.endswith("cited")):
        yield scores[name].alarms(name, None)


def sound(data: Path) -> Iterator[Measure]:
    """Sound summaries, each sentence against those that it needs: of its figures that the article states, those doubted."""
    articles = Articles()
    for name in ("references_dev", "summedits_dev", "frank"):
        score = Score()
        for row in rows(data / f"{name}.jsonl.gz"):
            if not row.get("label", 1):
                continue
            index = articles.index(row["article"])
            for sentence in split(row["summary"]):
                stated = {v.start for v in judge_figures(sentence, index, None) if v.status == "supported"}
                for verdict in judge_figures(sentence, index, needed(sentence, index)):
                    if verdict.start in stated:
                        score.add([verdict], f"{row['id'][-20:]} {verdict.text}: {verdict.reason} | {sentence}")
        yield score.alarms(f"{name}, sound figures flagged, cited", None)


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


def seeds(folder: Path) -> Iterator[Measure]:
    """Mutations of the sentences of the sample articles, each judged against the sentence that it was made of."""
    targets = {"swap with another of the article": 0.98, "swap within the sentence": 0.8}
    targets["one figure of the sentence said twice"] = 0.8
    for place, paths in (("seeds", folder.glob("*.txt")), ("own seeds", (_PROJECT / "seeds").glob("*.txt"))):
        scores: dict[str, Score] = {}
        for path in sorted(paths):
            index = FigureIndex(article_of(path.read_text(encoding="utf-8")))
            for mutant in mutants(index):
                judge_mutant(mutant, index, scores.setdefault(mutant.kind, Score()))
        for kind, score in sorted(scores.items()):
            name = f"{place}: {kind.removesuffix(' (want 0)')}"
            yield score.alarms(name, 0) if kind.endswith("(want 0)") else score.caught(name, targets.get(kind, 1.0))


def recorded() -> Iterator[Measure]:
    """The figures in the recorded answers of a strong model, each claim against the sentences that it cites."""
    score = Score()
    for path in sorted((_PROJECT / "fixtures").glob("*.json")):
        content = json.loads(path.read_text(encoding="utf-8"))["replies"][-1]["content"]
        answer = json.loads(content) if isinstance(content, str) else content
        (source,) = (_PROJECT / "seeds").glob(f"{path.name.split('.')[0]}.*")
        index = FigureIndex(read(str(source)))
        for text, cites in [(answer.get("headline", ""), None), *told(answer)]:
            for verdict in judge_figures(text, index, cites):
                score.add([verdict], f"{path.name} {verdict.text}: {verdict.reason} | {text}")
    yield score.alarms("recorded answers, figures flagged, cited", 0)


def told(node: object) -> Iterator[tuple[str, list[int]]]:
    """Each text of each claim in an answer, with the sentences that it cites."""
    if isinstance(node, list):
        for item in node:
            yield from told(item)
    elif isinstance(node, dict):
        for name, value in node.items():
            if isinstance(value, str) and "cites" in node and name not in _UNTOLD:
                yield value, node["cites"]
            yield from told(value)


def judge_mutant(mutant: Mutant, index: FigureIndex, score: Score) -> None:
    """Judge one mutant and count it."""
    verdicts = judge_figures(mutant.text, index, [mutant.sentence])
    note = f"{mutant.text} | WAS {mutant.was}" + "".join(
        f" | {v.text}: {v.reason}" for v in verdicts if v.status != "supported"
    )
    score.add(verdicts, note)


def references(data: Path) -> Iterator[Measure]:
    """The alarms on people's own summaries, against the whole article; those that unstated.tsv explains are told apart."""
    listed = unstated()
    total, explained, soft, hard = 0, 0, 0, list[str]()
    for row in rows(data / "references_dev.jsonl.gz"):
        index = FigureIndex(article_of(row["article"]))
        for verdict in judge_figures(row["summary"], index, None):
            total += 1
            soft += verdict.status == "soft"
            if verdict.status == "unsupported" and (row["id"], verdict.text) in listed:
                explained += 1
            elif verdict.status == "unsupported":
                near = row["summary"][max(0, verdict.start - 60) : verdict.end + 40]
                hard.append(f"{row['id']} {verdict.text!r}: {verdict.reason} | {near}")
    shown = f"{len(hard)}/{total} = {len(hard) / total:.1%}, and {explained} listed in unstated.tsv; {soft} warnings"
    yield Measure("references_dev, alarms beyond the list, whole article", len(hard) / total, shown, 0.03, True, tuple(hard))  # noqa: FBT003


def unstated() -> set[tuple[str, str]]:
    """The row and the words of each figure in references_dev that its article does not state, read one by one."""
    lines = (_PROJECT / "bench" / "unstated.tsv").read_text(encoding="utf-8").splitlines()
    return {(row, figure) for row, figure, _ in (line.split("\t") for line in lines[1:])}


def frank(data: Path) -> Iterator[Measure]:
    """Machines' summaries that are flagged against the whole article, and the share of them that people labelled wrong."""
    articles = Articles()
    counts: dict[str, Counter[str]] = {"bbc": Counter(), "cnndm": Counter()}
    alarms: dict[str, list[str]] = {"bbc": [], "cnndm": []}
    for row in rows(data / "frank.jsonl.gz"):
        name = row["dataset"]
        verdicts = judge_figures(row["summary"], articles.index(row["article"]), None)
        bad = [verdict for verdict in verdicts if verdict.status == "unsupported"]
        counts[name]["with figures"] += bool(verdicts)
        counts[name]["flagged"] += bool(bad)
        counts[name]["right"] += bool(bad) and not row["label"]
        if bad and row["label"]:
            alarms[name].append(f"{row['id'][-24:]} | {bad[0].text}: {bad[0].reason} | {row['summary'][:300]}")
    for name, least in (("bbc", 203), ("cnndm", 12)):
        found = counts[name]
        share = found["right"] / max(1, found["flagged"])
        shown = f"{found['flagged']} of {found['with figures']} with figures"
        yield Measure(f"FRANK {name}, summaries flagged", found["flagged"], shown, least)
        shown = f"{found['right']}/{found['flagged']} = {share:.1%}"
        yield Measure(f"FRANK {name}, flagged that people call wrong", share, shown, 0.96, misses=tuple(alarms[name]))


def speed(data: Path) -> Iterator[Measure]:
    """Articles with their summaries judged per second on one core; and long texts judged against themselves."""
    pairs = [(article_of(row["article"]), row["summary"]) for row in rows(data / "references_dev.jsonl.gz")]
    run = timed(lambda: [judge_figures(summary, FigureIndex(article), None) for article, summary in pairs])
    rate, mean = len(pairs) / run, sum(len(article.text) for article, _ in pairs) // len(pairs)
    yield Measure("articles with summaries a second", rate, f"{rate:.0f} of {mean:,} characters", _SPEED_TARGET)
    words = " ".join(article.text for article, _ in pairs)
    words *= 1_000_000 // len(words) + 1
    seconds = []
    for size in (100_000, 250_000, 500_000, 1_000_000):
        article = article_of(words[:size])
        start = process_time()
        judge_figures(article.text, FigureIndex(article), None)
        seconds.append(process_time() - start)
    shown = "100 KB, 250 KB, 500 KB, 1 MB against themselves in " + ", ".join(f"{second:.2f}" for second in seconds) + " s"
    yield Measure("times as long for a text ten times as long", seconds[-1] / seconds[0], shown, 25, at_most=True)


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
