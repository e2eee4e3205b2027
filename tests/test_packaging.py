"""The wheel and the source archive, installed elsewhere and run from there."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from support.command import PROJECT


def build(kind: str, folder: Path) -> Path:
    """The built archive."""
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", folder],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    (path,) = folder.iterdir()
    return path


def run_installed(site: Path, folder: Path, *arguments: str) -> str:
    """Standard output of the command, run from `folder` with the package only in `site`."""
    script = f"import sys; sys.path.insert(0, {str(site)!r}); from summarizer.cli.app import main; main()"
    environment = {name: value for name, value in os.environ.items() if not name.endswith("_API_KEY")}
    done = subprocess.run(
        [sys.executable, "-P", "-c", script, *arguments],
        cwd=folder,
        capture_output=True,
        check=True,
        timeout=60,
        env=environment,
    )
    return done.stdout.decode()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the wheel's files, as pip would put them there."""
    wheel = build("wheel", tmp_path_factory.mktemp("wheel"))
    site = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    return site


def test_the_wheel_carries_its_prompts_and_schemas(site: Path, tmp_path: Path) -> None:
    assert (site / "summarizer" / "prompts" / "article.md").is_file()
    assert (site / "summarizer" / "schemas" / "article-1.json").is_file()
    assert "article" in run_installed(site, tmp_path, "prompts", "list")
    assert "article-1" in run_installed(site, tmp_path, "schemas", "list")


def test_the_wheel_summarizes_from_another_folder(site: Path, tmp_path: Path) -> None:
    (tmp_path / "news.txt").write_text(
        "Norvik opened a plant on Monday. It cost $5 million and employs 340 people.\n", encoding="utf-8"
    )
    assert "$5 million" in run_installed(site, tmp_path, "summarize", "news.txt", "--model", "extractive")


def test_the_source_archive_holds_what_a_build_needs(tmp_path: Path) -> None:
    import tarfile

    with tarfile.open(build("sdist", tmp_path)) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {
        "pyproject.toml",
        "README.md",
        "LICENSE",
        "summarizer/py.typed",
        "prompts/article.md",
        "schemas/article-1.json",
    } <= names
    assert {"seeds/README.md", "fixtures/README.md", "tests/test_packaging.py"} <= names
