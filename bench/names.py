"""How well names, roles, quotations and status are checked: errors caught, sound texts left alone, speed.

Run: python -m bench.names [DATA] [--list]

DATA is the folder of the labelled sets (default ../shared/data beside the project). Every text is judged against its whole
article. FRANK's summaries are in lower case: only mixed names and countries can be judged there, which tells the recall.
Placeholders and bracket codes of the sets' tokenisers are no words of a summary and are replaced first.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.labelled import Library, Row, article_of, split
from bench.labelled import rows as lines
from bench.measure import timed
from summarizer.grounding.direct_speech import SpeechIndex, judge_speech
from summarizer.grounding.names import NameIndex, judge_names
from summarizer.grounding.status import StatusIndex, judge_status
from summarizer.types.article import Article
from summarizer.types.verdict import Verdict

_PROJECT = Path(__file__).resolve().parent.parent
_TOKENISED = {"[UNK]": "unk", "UNK": "unk", "-LRB-": "(", "-RRB-": ")"}
_KINDS = ("name", "quotation", "status")


@dataclass(frozen=True)
class Facts:
    """The indexes of one article."""

    names: NameIndex
    speech: SpeechIndex
    status: StatusIndex

    @classmethod
    def of(cls, article: Article) -> "Facts":
        """All indexes of an article."""
        return cls(NameIndex(article), SpeechIndex(article), StatusIndex(article))

    def judge(self, text: str) -> list[Verdict]:
        """All verdicts on a text."""
        return [
            *judge_names(text, self.names, None),
            *judge_speech(text, self.speech, None),
            *judge_status(text, self.status, None),
        ]

    def flagged(self, text: str) -> dict[str, list[Verdict]]:
        """The verdicts of each kind that say unsupported."""
        verdicts = [verdict for verdict in self.judge(text) if verdict.status == "unsupported"]
        return {kind: found for kind in _KINDS if (found := [verdict for verdict in verdicts if verdict.kind == kind])}


def main() -> None:
    """Measure everything and print one table."""
    folders = [argument for argument in sys.argv[1:] if not argument.startswith("-")]
    data = Path(folders[0]) if folders else _PROJECT.parent / "shared" / "data"
    library = Library(Facts.of)
    sound(data, library)
    frank(data, library)
    edits(data, library)
    speed(data)


def sound(data: Path, library: Library[Facts]) -> None:
    """Sound texts: the share of sentences that would lose an item to each check."""
    for name in ("references_dev", "summedits_dev", "bump_dev"):
        counts: Counter[str] = Counter()
        for row in rows(data / f"{name}.jsonl.gz"):
            if not row.get("label", 1):
                continue
            for sentence in split(row["summary"]):
                counts["sentences"] += 1
                for kind, verdicts in library.of(row["article"]).flagged(sentence).items():
                    counts[kind] += 1
                    note(row, verdicts, sentence)
        total = counts["sentences"]
        shares = ", ".join(f"{kind} {counts[kind]} ({counts[kind] / total:.1%})" for kind in _KINDS)
        print(f"{name}: of {total} sound sentences flagged: {shares}")


def frank(data: Path, library: Library[Facts]) -> None:
    """Machines' summaries: of those flagged the share that people labelled wrong, and of entity errors the share flagged."""
    found: dict[str, Counter[str]] = {}
    for row in rows(data / "frank.jsonl.gz"):
        counts = found.setdefault(row["dataset"], Counter())
        flagged = library.of(row["article"]).flagged(row["summary"])
        entity = "EntE" in row["errors"]
        counts["entity errors"] += entity
        for kind, verdicts in flagged.items():
            counts[kind] += 1
            counts[f"{kind} right"] += not row["label"]
            counts[f"{kind} entity"] += entity
            if row["label"]:
                note(row, verdicts, row["summary"][:200])
    for name, counts in found.items():
        for kind in _KINDS:
            right, total = counts[f"{kind} right"], counts[kind]
            share = f", {right / total:.1%}" if total else ""
            caught = f"{counts[f'{kind} entity']} of {counts['entity errors']} entity errors"
            print(f"FRANK {name}, {kind}: {total} flagged, {right} labelled wrong{share}; {caught}")


def edits(data: Path, library: Library[Facts]) -> None:
    """Edits of sound summaries: those in which a check finds something that it does not find in the original."""
    counts: dict[str, Counter[str]] = {}
    for name in ("bump_dev", "summedits_dev"):
        for row in rows(data / f"{name}.jsonl.gz"):
            if row["label"] or "original" not in row:
                continue
            errors = row["error_types"] or "other"
            label = errors if isinstance(errors, str) else ", ".join(errors)
            count = counts.setdefault(f"{name.removesuffix('_dev')}: {label}", Counter())
            facts = library.of(row["article"])
            before = {verdict.text for verdicts in facts.flagged(row["original"]).values() for verdict in verdicts}
            count["all"] += 1
            for kind, verdicts in facts.flagged(row["summary"]).items():
                count[kind] += any(verdict.text not in before for verdict in verdicts)
    for label, count in sorted(counts.items()):
        print(f"{label}: " + ", ".join(f"{kind} {count[kind]}" for kind in _KINDS) + f" of {count['all']}")


def speed(data: Path) -> None:
    """The time that an article with its summary takes on one core, and one long text."""
    pairs = [(article_of(row["article"]), row["summary"]) for row in rows(data / "references_dev.jsonl.gz")]
    mean = sum(len(article.text) for article, _ in pairs) // len(pairs)
    run = timed(lambda: [Facts.of(article).judge(summary) for article, summary in pairs])
    print(f"speed: {1000 * run / len(pairs):.2f} ms for an article of {mean:,} characters with its summary")
    for size in (250_000, 1_000_000):
        long = article_of("\n\n".join(article.text for article, _ in pairs * 3)[:size])
        run = timed(lambda long=long: Facts.of(long).judge(pairs[0][1]))  # type: ignore[misc]
        print(f"speed: {run:.2f} s for an article of {size:,} characters with a summary")


def rows(path: Path) -> Iterator[Row]:
    """The lines of one labelled set, without the marks of its tokeniser."""
    for row in lines(path):
        yield row | {name: _plain(row[name]) for name in ("article", "summary", "original") if name in row}


def _plain(text: str) -> str:
    for mark, word in _TOKENISED.items():
        text = text.replace(mark, word)
    return text


def note(row: Row, verdicts: Sequence[Verdict], text: str) -> None:
    """List an alarm on a sound text, where that was asked for."""
    if "--list" in sys.argv:
        print(f"        {row['id'][-28:]} " + "; ".join(f"{v.kind} {v.text!r}: {v.reason}" for v in verdicts) + f" | {text}")


if __name__ == "__main__":
    main()
