"""The prompts there are: those shipped in prompts/, and a user's file by its path."""

from pathlib import Path

from summarizer.errors import UsageError
from summarizer.prompting.prompt import Prompt, read_prompt
from summarizer.resources import resource_folder


def list_prompts() -> list[Prompt]:
    """Every shipped prompt, by name."""
    return [read_prompt(path) for path in sorted(resource_folder("prompts").glob("*.md"))]


def find_prompt(prompt: str | Path) -> Prompt:
    """The prompt that a shipped name or a Markdown file stands for; UsageError where there is none."""
    shipped = {path.stem: path for path in resource_folder("prompts").glob("*.md")}
    if str(prompt) in shipped:
        return read_prompt(shipped[str(prompt)])
    if Path(prompt).is_file():
        return read_prompt(Path(prompt))
    raise UsageError(f"prompt {str(prompt)!r}: neither a file nor one of {', '.join(sorted(shipped))}")
