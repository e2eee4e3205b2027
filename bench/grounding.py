"""How well figures are checked: errors caught, sound texts left alone, speed. One table; pinned floors in floors.toml.

Run: python -m bench.grounding [DATA] [--list] [--check]

DATA is the folder of the labelled sets (default ../shared/data beside the project); articles to mutate lie in its neighbour
seeds/ and in the project's own. `--list` prints every case that was missed, `--check` exits 1 where a measure is worse than
its floor. An edit counts as caught where a figure that it put in is found unsupported; soft verdicts do not count. "Cited"
is the smallest set of sentences that holds the figures of the original sentence and shares most words with it. Names and
statuses are measured by modules of their own beside this one, which can use `Measure` and `report`.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import process_time

from bench.edits import edits
from bench.labelled import Library, article_of, needed, rows, split
from bench.measure import Measure, Score, report, timed
from bench.mutated import seeds
from summarizer.grounding import Facts, judge
from summarizer.grounding.figures import FigureIndex, judge_figures
from summarizer.reading import read

_PROJECT = Path(__file__).resolve().parent.parent
_FLOORS = _PROJECT / "bench" / "floors.toml"
_SPEED_TARGET = 500
_UNTOLD = ("quote", "topics", "cites")
"""Fields of a claim whose figures are not its own telling."""


def main() -> None:
    """Measure everything, print one table and, if asked, hold it against the floors."""
    words = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(words[0]) if words else _PROJECT.parent / "shared" / "data"
    measures = [
        *edits(data), *sound(data), *seeds(data.parent / "seeds"), *recorded(), *references(data), *frank(data), *speed(data)
    ]  # fmt: skip
    sys.exit(report(measures, _FLOORS, listing="--list" in sys.argv, checking="--check" in sys.argv))


def sound(data: Path) -> Iterator[Measure]:
    """Sound summaries, each sentence against those that it needs: of its figures that the article states, those doubted."""
    articles = Library(FigureIndex)
    for name in ("references_dev", "summedits_dev", "frank"):
        score = Score()
        for row in rows(data / f"{name}.jsonl.gz"):
            if not row.get("label", 1):
                continue
            index = articles.of(row["article"])
            for sentence in split(row["summary"]):
                stated = {v.start for v in judge_figures(sentence, index, None) if v.status == "supported" and not v.reason}
                for verdict in judge_figures(sentence, index, needed(sentence, index)):
                    if verdict.start in stated:
                        score.add([verdict], f"{row['id'][-20:]} {verdict.text}: {verdict.reason} | {sentence}")
        yield score.alarms(f"{name}, sound figures flagged, cited", None)


def recorded() -> Iterator[Measure]:
    """The figures in the recorded answers of a strong model, each claim against the sentences that it cites."""
    score = Score()
    for path in sorted((_PROJECT / "fixtures").glob("*.article.*.json")):
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
    articles = Library(FigureIndex)
    counts: dict[str, Counter[str]] = {"bbc": Counter(), "cnndm": Counter()}
    alarms: dict[str, list[str]] = {"bbc": [], "cnndm": []}
    for row in rows(data / "frank.jsonl.gz"):
        name = row["dataset"]
        verdicts = judge_figures(row["summary"], articles.of(row["article"]), None)
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
    figures = timed(lambda: [judge_figures(summary, FigureIndex(article), None) for article, summary in pairs])
    everything = timed(lambda: [judge(summary, Facts(article), None) for article, summary in pairs])
    rate, mean = len(pairs) / everything, sum(len(article.text) for article, _ in pairs) // len(pairs)
    shown = f"{rate:.0f} of {mean:,} characters, all checks; figures alone {len(pairs) / figures:.0f}"
    yield Measure("articles with summaries a second", rate, shown, _SPEED_TARGET)
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


if __name__ == "__main__":
    main()
