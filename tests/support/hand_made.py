"""Write fixtures/hand-made anew: bad answers to the request about seeds/wire-rail.txt, made by hand. Run it as a script.

It is run after a prompt has changed, because recordings are found by the digest of the request. The bad answers are the
sound one below with one thing wrong.
"""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from summarizer.engines.gate import read_answer
from summarizer.engines.recording import write_recording
from summarizer.grounding import Facts, examine
from summarizer.prompting import compose, compose_repair, find_prompt
from summarizer.reading import read
from summarizer.schema.catalogue import find_schema
from summarizer.schema.repair import REPAIR
from summarizer.types.draft import Reply

PROJECT = Path(__file__).parents[2]
FOLDER = PROJECT / "fixtures" / "hand-made"
MODEL = "by-hand"
Answer = dict[str, Any]

SOUND: Answer = {
    "headline": "Baltra Cargo orders 24 electric locomotives",
    "gist": {"cites": [2], "text": "Baltra Cargo said it would buy 24 electric locomotives for €132 million."},
    "bullets": [
        {"cites": [3], "text": "Velden Traction is to deliver eight in 2026 and the remaining 16 in 2027."},
        {"cites": [4], "text": "Baltra carried 18.7 million tonnes in 2024, down 6.5%."},
        {"cites": [7], "text": "A bank loan covers 70% of the price."},
    ],
    "figures": [
        {"cites": [2], "label": "price of the order", "quote": "€132 million", "status": "planned", "when": None},
        {"cites": [4], "label": "freight carried", "quote": "18.7 million tonnes", "status": "actual", "when": "in 2024"},
        {"cites": [7], "label": "share paid by a loan", "quote": "70%", "status": "actual", "when": None},
    ],
    "people": [{"cites": [6], "name": "Ilze Kalvane", "role": "Chief Executive"}],
    "organizations": [{"cites": [2], "name": "Baltra Cargo", "what": "freight operator"}],
    "commitments": [],
    "quotations": [
        {"cites": [6], "speaker": "Ilze Kalvane", "quote": "We cannot win traffic back with engines older than their drivers"}
    ],
    "topics": ["rail freight"],
}


@dataclass(frozen=True)
class Bad:
    """A bad answer and how a run over it ends; `repair` is what the model says when asked again for what failed."""

    name: str
    reply: Reply
    exit: int = 0
    error: str = ""
    dropped: tuple[str, ...] = ()
    repair: Answer | None = None


def changed(change: Callable[[Answer], object]) -> Reply:
    """The sound answer after a change."""
    answer = json.loads(json.dumps(SOUND))
    change(answer)
    return Reply(json.dumps(answer, ensure_ascii=False))


def fix(cites: list[int], **fields: str) -> Answer:
    """A repair of the only item that failed."""
    changes = [{"name": name, "value": value} for name, value in fields.items()]
    return {"items": [{"item": 0, "drop": False, "cites": cites, "fields": changes}]}


BAD = (
    Bad("sentence-that-is-none", changed(lambda a: a["bullets"][0].update(cites=[99])), dropped=("/bullets/0",)),
    Bad("altered-figure", changed(lambda a: a["figures"][0].update(quote="€142 million")), dropped=("/figures/0",)),
    Bad("part-of-a-number", changed(lambda a: a["figures"][1].update(quote="8.7 million tonnes")), dropped=("/figures/1",)),
    Bad(
        "wrong-sentence", changed(lambda a: a["figures"][2].update(cites=[4], label="tonnes carried")), dropped=("/figures/2",)
    ),
    Bad(
        "paraphrased-quotation",
        changed(lambda a: a["quotations"][0].update(quote="We can't win with engines older than their drivers")),
        dropped=("/quotations/0",),
    ),
    Bad("gist-from-nowhere", changed(lambda a: a["gist"].update(cites=[0])), dropped=("/gist",)),
    Bad("citation-moved", changed(lambda a: a["figures"][2].update(cites=[4], label="share of the price that a loan covers"))),
    Bad("wrong-headline", changed(lambda a: a.update(headline="Baltra Cargo orders 42 locomotives")), dropped=("/headline",)),
    Bad(
        "altered-in-a-bullet",
        changed(lambda a: a["bullets"][2].update(text="A bank loan covers 17% of the price.")),
        dropped=("/bullets/2",),
    ),
    Bad(
        "repaired",
        changed(lambda a: a["bullets"][2].update(text="A bank loan covers 17% of the price.")),
        repair=fix([7], text="A bank loan covers 70% of the price."),
    ),
    Bad(
        "repaired-badly",
        changed(lambda a: a["figures"][0].update(quote="€142 million")),
        dropped=("/figures/0",),
        repair=fix([2], quote="€152 million"),
    ),
    Bad("nothing-left", changed(lambda a: a.update(bullets=[{"cites": [8], "text": "x"}])), dropped=("/bullets/0",)),
    Bad("not-json", Reply("Here is the summary you asked for: Baltra buys trains."), 3, "does not fit the schema"),
    Bad("cut-json", Reply('{"headline": "Baltra Cargo orders 24 elec'), 3, "does not fit the schema"),
    Bad("missing-field", changed(lambda a: a.pop("gist")), 3, "gist"),
    Bad("extra-field", changed(lambda a: a.update(confidence=1.0)), 3, "confidence"),
    Bad("unknown-status", changed(lambda a: a["figures"][0].update(status="maybe")), 3, "status"),
    Bad("refusal", Reply("", refusal="I can't help with that."), 3, "declined"),
    Bad("filtered", Reply("", "content_filter"), 3, "content filter"),
    Bad("truncated", Reply('{"headline": "Baltra', "length"), 3, "cut off"),
    Bad("empty", Reply(""), 3, "empty answer"),
)


def write() -> None:
    """Write every bad answer as a recording, and how each ends."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    article, schema = read(PROJECT / "seeds" / "wire-rail.txt"), find_schema("article")
    request = compose(find_prompt("article"), schema, article)
    for bad in BAD:
        write_recording(FOLDER / bad.name, request, MODEL, (bad.reply,), "hand")
        if bad.repair is not None:
            failed = examine(schema.tree_of(read_answer(bad.reply, schema)), Facts(article)).violations
            again = compose_repair(find_prompt("repair"), REPAIR, article, failed)
            write_recording(FOLDER / bad.name, again, MODEL, (Reply(json.dumps(bad.repair)),), "hand")
    expected = {bad.name: {"exit": bad.exit, "error": bad.error, "dropped": list(bad.dropped)} for bad in BAD}
    (FOLDER / "expected.json").write_text(json.dumps(expected, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
