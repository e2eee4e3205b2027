"""A disk that is full, or nearly: one line, nothing lost, and the run goes on once there is room."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from archive.making import rows
from support.command import COMMAND, PROJECT, Result

from summarizer.archive import Archive

TEXT = "Norvik opened a plant in Tarn. It cost nearly $500 million and employs 340 people. " + "The river runs past it. " * 200
SMALL_DISK = 'mount -t tmpfs -o size={size} none "$0" && exec "$@"'
LIMITED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
os.execv(sys.argv[1], sys.argv[1:])
"""
IN_OWN_NAMESPACE = ("unshare", "--user", "--map-root-user", "--mount", "sh", "-c")


def can_mount(folder: Path) -> bool:
    """Whether a small disk of our own can be had, which nobody else sees and which ends with its process."""
    if shutil.which("unshare") is None:
        return False
    mounted = [*IN_OWN_NAMESPACE, SMALL_DISK.format(size="1m"), str(folder), "true"]
    return subprocess.run(mounted, capture_output=True, check=False).returncode == 0


def on_a_small_disk(folder: Path, size: str, *commands: str) -> list[Result]:
    """Run shell commands in a folder that is a disk of that size; it is empty again afterwards."""
    if not can_mount(folder):
        pytest.skip("no disk of its own: `unshare --user --mount` is not allowed here")
    results = folder.parent / "results"
    results.mkdir()
    steps = [
        f"{command} > {results}/{number}.out 2> {results}/{number}.err; echo $? > {results}/{number}.code"
        for number, command in enumerate(commands)
    ]
    script = [*IN_OWN_NAMESPACE, SMALL_DISK.format(size=size), str(folder), "sh", "-c", "; ".join(steps)]
    subprocess.run(script, check=True, cwd=PROJECT, timeout=120, env={**os.environ, "NO_COLOR": "1"})
    read = [[(results / f"{number}.{kind}").read_text() for kind in ("code", "out", "err")] for number in range(len(commands))]
    return [Result(int(code), out, err) for code, out, err in read]


def articles(path: Path, count: int) -> Path:
    path.write_text("".join(json.dumps({"id": f"a{number}", "text": f"{TEXT} {number}"}) + "\n" for number in range(count)))
    return path


def test_a_disk_that_is_nearly_full_stops_a_run_before_it_spends(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    source = articles(tmp_path / "in.jsonl", 5)
    command = f"{COMMAND} archive run {disk}/archive --model extractive"
    stopped, planned, resumed = on_a_small_disk(
        disk,
        "50m",
        f"head -c 30000000 /dev/zero > {disk}/ballast; {command} {source}",
        f"{COMMAND} archive plan {disk}/archive",
        f"rm {disk}/ballast; {command}",
    )
    assert stopped.code == 6
    assert "the disk is nearly full; what is done is kept, make room and run again" in stopped.error
    assert "5    new" in planned.out
    assert (resumed.code, resumed.err.splitlines()[-1]) == (0, "5 done")


def test_a_disk_that_is_full_loses_nothing(tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    source = articles(tmp_path / "in.jsonl", 1000)
    full, status, checked = on_a_small_disk(
        disk,
        "2m",
        f"{COMMAND} archive run {disk}/archive {source} --model extractive",
        f"{COMMAND} archive status {disk}/archive --format jsonl",
        f"{sys.executable} -c \"import sqlite3; print(*sqlite3.connect('{disk}/archive').execute('PRAGMA integrity_check'))\"",
    )
    assert full.code == 6
    assert "the disk is full; what is done is kept, make room and run again" in full.error
    assert 0 < json.loads(status.out)["articles"] < 1000
    assert checked.out == "('ok',)\n"


def test_a_file_that_may_not_grow_stops_a_run_and_the_next_one_goes_on(tmp_path: Path) -> None:
    path, source = tmp_path / "archive", articles(tmp_path / "in.jsonl", 40)
    command = ["archive", "run", str(path), str(source), "--model", "extractive"]
    limited = subprocess.run(
        [sys.executable, "-c", LIMITED, COMMAND, *command], capture_output=True, text=True, check=False, timeout=60
    )
    told = Result(limited.returncode, limited.stdout, limited.stderr)
    assert told.code == 6
    assert str(path) in told.error
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    done = Archive(path).status().records
    assert 0 < done < 40
    assert Archive(path).run().tally.done == 40 - done
    assert [found for _, found in Archive(path).verify() if found] == []
