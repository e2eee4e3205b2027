"""How fast commands start, as ratios to what any such program must do, measured in turn in the same run.

    python bench/startup.py [ARTICLE...]

`--help` against a bare Typer app's `--help`, and a summary without a model against importing pydantic and typer.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

PROJECT = Path(__file__).parents[1]
COMMAND = str(Path(sys.executable).parent / "summarizer")
ROUNDS = 15
BARE_APP = '''
import typer

app = typer.Typer(no_args_is_help=True)


@app.command()
def one(source: str) -> None:
    """Do one thing."""


@app.command()
def two(source: str) -> None:
    """Do another."""


app()
'''


def main(articles: Sequence[str]) -> None:
    """Print a line for each ratio: the medians in milliseconds, and the ratio of the medians."""
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder) / "bare.py"
        bare.write_text(BARE_APP, encoding="utf-8")
        compare("--help, to a bare Typer app's", [COMMAND, "--help"], [sys.executable, str(bare), "--help"])
    imports = [sys.executable, "-c", "import pydantic, typer"]
    for article in articles or [str(PROJECT / "seeds" / "karaganda-tour.txt")]:
        extract = [COMMAND, "summarize", article, "--model", "extractive", "--format", "json"]
        compare(f"{Path(article).name} extracted, to importing pydantic and typer", extract, imports)


def compare(what: str, ours: Sequence[str], other: Sequence[str]) -> None:
    """Run both by turns, so that noise hits both, and print the ratio of their medians."""
    pairs = [(seconds(ours), seconds(other)) for _ in range(ROUNDS)]
    mine, others = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(f"{mine / others:5.2f}  {what} ({mine * 1000:.0f} ms to {others * 1000:.0f} ms, median of {ROUNDS})")


def seconds(command: Sequence[str]) -> float:
    """The wall time of one run."""
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(sys.argv[1:])
